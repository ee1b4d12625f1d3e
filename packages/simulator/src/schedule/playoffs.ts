import { addDays, type GameDay } from '@backfield/contract';
import type { Club } from '../world/club.ts';
import type { SimulatedGame } from '../world/game.ts';
import { at } from '../world/random.ts';
import type { GameMaker } from './game-maker.ts';

/** A function that gives a game's score before anything else of it is known. */
export type ScoreOf = (game: SimulatedGame) => { home: number; away: number };

interface SeriesPlan {
  higher: Club;
  lower: Club;
  /** Wins that decide the series: 4 for a best of seven. */
  winsNeeded: number;
  first: GameDay;
  /** Days from the first game to each. */
  offsets: readonly number[];
  /** The home team of each game: `H` the higher seed, `A` the lower. */
  grounds: string;
  round: number;
  times: readonly string[];
  timeZone: string;
  note: (seriesGame: number) => string;
  /** Other fields of the games, such as a week or a neutral site. */
  extra?: Partial<SimulatedGame>;
}

interface SeriesResult {
  games: SimulatedGame[];
  winner: Club;
  loser: Club;
}

/** Plays a series to its end: only the games that it needs. */
export function playSeries(plan: SeriesPlan, make: GameMaker, scoreOf: ScoreOf): SeriesResult {
  const { higher, lower, winsNeeded, first, offsets, grounds, round, times, timeZone, note, extra } = plan;
  const games: SimulatedGame[] = [];
  let wins = 0;
  let losses = 0;
  while (wins < winsNeeded && losses < winsNeeded) {
    const index = games.length;
    const atHigher = grounds[index] === 'H';
    const day = addDays(first, at(offsets, index));
    const game = make({
      kind: 'postseason',
      day,
      time: at(times, index % times.length),
      timeZone,
      home: atHigher ? higher : lower,
      away: atHigher ? lower : higher,
      round,
      seriesGame: index + 1,
      note: note(index + 1),
      listedFrom: addDays(day, -2),
      ...extra,
    });
    games.push(game);
    const { home, away } = scoreOf(game);
    if (home > away === atHigher) wins += 1;
    else losses += 1;
  }
  return wins > losses ? { games, winner: higher, loser: lower } : { games, winner: lower, loser: higher };
}

/** The pairs of a knockout round: the best against the last, so that seeds meet as late as they can. */
export function bracket(seeds: readonly Club[]): [Club, Club][] {
  const half = seeds.length / 2;
  return Array.from({ length: half }, (_, index) => [at(seeds, index), at(seeds, seeds.length - 1 - index)]);
}

/** The winners in the order of their seeds. */
export function bySeed(seeds: readonly Club[], winners: readonly Club[]): Club[] {
  return seeds.filter((club) => winners.includes(club));
}
