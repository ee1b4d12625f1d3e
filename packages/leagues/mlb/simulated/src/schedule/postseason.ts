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
import { mlbClubs } from '../clubs.ts';

const rounds = [
  { name: 'Wild Card', starts: 187, offsets: [0, 1, 2], grounds: 'HHH', winsNeeded: 2 },
  { name: 'DS', starts: 191, offsets: [0, 2, 4, 5, 7], grounds: 'HHAAH', winsNeeded: 3 },
  { name: 'CS', starts: 200, offsets: [0, 1, 3, 4, 5, 7, 8], grounds: 'HHAAAHH', winsNeeded: 4 },
  { name: 'World Series', starts: 211, offsets: [0, 1, 3, 4, 5, 7, 8], grounds: 'HHAAAHH', winsNeeded: 4 },
] as const;

/** Six clubs a league, from the Wild Card to the World Series. */
export function mlbPostseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const games: SimulatedGame[] = [];
  const series = (higher: Club, lower: Club, index: number): Club => {
    const { name, starts, ...plan } = at(rounds, index);
    const title = index === 3 ? name : `${higher.conference.slice(0, 1)}L${name}`;
    const result = playSeries(
      {
        ...plan,
        higher,
        lower,
        first: addDays(opening, starts),
        round: index + 1,
        times: ['16:08', '20:08'],
        timeZone: eastern,
        note: (game) => `${title} Game ${game}`,
      },
      make,
      scoreOf,
    );
    games.push(...result.games);
    return result.winner;
  };
  const pennants = groupBy(mlbClubs, 'conference').map((clubs) => {
    let alive: Club[] = random.shuffled(clubs).slice(0, 6);
    for (let index = 0; index < 3; index += 1) {
      // The best two of six wait for the second round.
      const idle = index === 0 ? alive.slice(0, 2) : [];
      const winners = bracket(alive.slice(idle.length)).map(([higher, lower]) => series(higher, lower, index));
      alive = bySeed(alive, [...idle, ...winners]);
    }
    return at(alive, 0);
  });
  series(at(pennants, 0), at(pennants, 1), 3);
  return games;
}
