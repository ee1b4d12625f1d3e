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
import { nhlClubs } from '../clubs.ts';

const roundStarts = [193, 209, 224, 239];

/** Eight clubs a conference, four rounds of best of seven. */
export function nhlPostseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const all: SimulatedGame[] = [];
  const series = (higher: Club, lower: Club, round: number, later: number): Club => {
    const result = playSeries(
      {
        higher,
        lower,
        winsNeeded: 4,
        first: addDays(opening, at(roundStarts, round - 1) + later),
        offsets: [0, 2, 4, 6, 8, 10, 12],
        grounds: 'HHAAHAH',
        round,
        times: ['19:00', '20:00'],
        timeZone: eastern,
        note: (game) => `Round ${round} Game ${game}`,
      },
      make,
      scoreOf,
    );
    all.push(...result.games);
    return result.winner;
  };
  let alive = groupBy(nhlClubs, 'conference').map((clubs) => random.shuffled(clubs).slice(0, 8));
  for (let round = 1; round <= 3; round += 1) {
    alive = alive.map((clubs) =>
      bySeed(
        clubs,
        bracket(clubs).map(([higher, lower], pair) => series(higher, lower, round, pair % 2)),
      ),
    );
  }
  const [east, west] = alive.map((clubs) => at(clubs, 0)) as [Club, Club];
  series(east, west, 4, 0);
  return all;
}
