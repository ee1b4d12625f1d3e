import { addDays, type GameDay } from '@backfield/contract';
import type { GameMaker, SimulatedGame } from '@backfield/simulator';
import {
  at,
  bracket,
  bySeed,
  type Club,
  groupBy,
  inWeekOf,
  type KickOff,
  playSeries,
  type Random,
  type ScoreOf,
} from '@backfield/simulator';
import { nflAllStars, nflClubs } from '../clubs.ts';

const rounds: readonly { name: string; kickOffs: readonly KickOff[] }[] = [
  {
    name: 'Wild Card Playoffs',
    kickOffs: ['Sat 16:30', 'Sat 20:00', 'Sun 13:00', 'Sun 16:30', 'Sun 20:00', 'Mon 20:00'],
  },
  { name: 'Divisional Playoffs', kickOffs: ['Sat 16:30', 'Sat 20:00', 'Sun 15:00', 'Sun 18:30'] },
  { name: 'Championship', kickOffs: ['Sun 15:00', 'Sun 18:30'] },
];

/** Seven clubs a conference, the best of them idle in the first round; weeks 1 to 3, the Pro Bowl in 4, the Super Bowl in 5. */
export function nflPostseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const games: SimulatedGame[] = [];
  const meet = (higher: Club, lower: Club, week: number, kickOff: KickOff, note: string): Club => {
    const { day, time, timeZone } = inWeekOf(addDays(opening, 7 * (17 + week)), kickOff);
    const plan = { higher, lower, winsNeeded: 1, first: day, offsets: [0], grounds: 'H', round: week, times: [time] };
    const extra = { week, neutralSite: week === 5 };
    const result = playSeries({ ...plan, timeZone, note: () => note, extra }, make, scoreOf);
    games.push(...result.games);
    return result.winner;
  };
  let alive = groupBy(nflClubs, 'conference').map((clubs) => random.shuffled(clubs).slice(0, 7));
  rounds.forEach(({ name, kickOffs }, index) => {
    const times = kickOffs.values();
    alive = alive.map((clubs) => {
      const idle = clubs.slice(0, clubs.length % 2);
      const pairs = bracket(clubs.slice(idle.length));
      const winners = pairs.map(([higher, lower]) =>
        meet(higher, lower, index + 1, times.next().value ?? 'Sun 13:00', `${higher.conference} ${name}`),
      );
      return bySeed(clubs, [...idle, ...winners]);
    });
  });
  const proBowl = inWeekOf(addDays(opening, 7 * 21), 'Sun 15:00');
  games.push(make({ kind: 'all-star', ...proBowl, ...nflAllStars, week: 4, neutralSite: true, note: 'Pro Bowl' }));
  const [afc = [], nfc = []] = alive;
  meet(at(afc, 0), at(nfc, 0), 5, 'Sun 18:30', 'Super Bowl');
  return games;
}
