import { addDays, type GameDay } from '@backfield/contract';
import type { GameMaker, SimulatedGame } from '@backfield/simulator';
import {
  at,
  bracket,
  bySeed,
  type Club,
  eastern,
  groupBy,
  playSeries,
  type Random,
  type ScoreOf,
} from '@backfield/simulator';
import { nbaClubs } from '../clubs.ts';

/** The play-in: seeds 7 to 10 of a conference play for the last two places of the playoffs. */
function playIn(seeds: readonly Club[], opening: GameDay, make: GameMaker, scoreOf: ScoreOf) {
  const meet = (higher: Club, lower: Club, offset: number) =>
    playSeries(
      {
        higher,
        lower,
        winsNeeded: 1,
        first: addDays(opening, offset),
        offsets: [0],
        grounds: 'H',
        round: 0,
        times: ['19:30'],
        timeZone: eastern,
        note: () => `NBA Play-In - ${higher.conference}`,
        extra: { kind: 'play-in', round: null },
      },
      make,
      scoreOf,
    );
  const seventh = meet(at(seeds, 6), at(seeds, 7), 175);
  const ninth = meet(at(seeds, 8), at(seeds, 9), 176);
  const eighth = meet(seventh.loser, ninth.winner, 178);
  const games = [...seventh.games, ...ninth.games, ...eighth.games];
  return { games, seeds: [...seeds.slice(0, 6), seventh.winner, eighth.winner] };
}

const rounds = [
  { name: '1st Round', starts: 179, offsets: [0, 2, 4, 6, 8, 10, 12] },
  { name: 'Semifinals', starts: 194, offsets: [0, 2, 4, 6, 8, 10, 12] },
  { name: 'Finals', starts: 209, offsets: [0, 2, 4, 6, 8, 10, 12] },
  { name: 'NBA Finals', starts: 226, offsets: [0, 3, 6, 8, 11, 14, 17] },
] as const;

/** Ten clubs a conference: the play-in for the last two places, then four rounds of best of seven. */
export function nbaPostseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const games: SimulatedGame[] = [];
  const series = (higher: Club, lower: Club, index: number, later: number): Club => {
    const { name, starts, offsets } = at(rounds, index);
    const title = index === 3 ? name : `${higher.conference} ${name}`;
    const result = playSeries(
      {
        higher,
        lower,
        winsNeeded: 4,
        first: addDays(opening, starts + later),
        offsets,
        grounds: 'HHAAHAH',
        round: index + 1,
        times: ['19:00', '20:00', '20:30'],
        timeZone: eastern,
        note: (game) => `${title} - Game ${game}`,
      },
      make,
      scoreOf,
    );
    games.push(...result.games);
    return result.winner;
  };
  const champions = groupBy(nbaClubs, 'conference').map((clubs) => {
    const qualified = playIn(random.shuffled(clubs).slice(0, 10), opening, make, scoreOf);
    games.push(...qualified.games);
    let alive = qualified.seeds;
    for (let index = 0; index < 3; index += 1) {
      const winners = bracket(alive).map(([higher, lower], pair) => series(higher, lower, index, pair % 2));
      alive = bySeed(alive, winners);
    }
    return at(alive, 0);
  });
  series(at(champions, 0), at(champions, 1), 3, 0);
  return games;
}
