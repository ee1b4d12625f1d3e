import { addDays, type GameDay } from '@backfield/contract';
import { espnIds } from '@backfield/simulated-espn';
import type { ScoreOf, SimulatedGame } from '@backfield/simulator';
import {
  at,
  type GameMaker,
  gameMaker,
  inWeekOf,
  type KickOff,
  type Random,
  randomFor,
  roundRobin,
  type Seed,
  take,
  weekdayFrom,
  withHomeClub,
} from '@backfield/simulator';
import { nflClubs } from '../clubs.ts';
import { nflPostseason } from './postseason.ts';
import { nflRegularSeason } from './regular-season.ts';

/** One NFL season: 272 regular games in 18 weeks, 49 in preseason, 13 in the playoffs and the Pro Bowl. */
export function nflSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'NFL', season, 'schedule');
  const make = gameMaker('NFL', season, espnIds(1, season));
  // The Thursday after Labor Day.
  const opening = addDays(weekdayFrom(season - 1, 9, 1, 1), 3);
  return [
    ...preseason(opening, random, make),
    ...nflRegularSeason(opening, random, make),
    ...nflPostseason(opening, random, make, scoreOf),
  ];
}

const preseasonTimes: readonly KickOff[] = [
  'Thu 19:00',
  'Thu 20:00',
  'Fri 19:00',
  'Fri 22:00',
  'Sat 13:00',
  'Sat 16:00',
  'Sat 19:00',
  'Sun 13:00',
];

/** The Hall of Fame game is week 1, "Preseason Week 1" is week 2. */
function preseason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const clubs = random.shuffled(nflClubs);
  const rounds = withHomeClub(take(random.shuffled(roundRobin(clubs)), 3), random);
  const hallOfFame = make({
    kind: 'preseason',
    ...inWeekOf(addDays(opening, -35), 'Thu 20:00'),
    home: at(clubs, 0),
    away: at(clubs, 1),
    week: 1,
    neutralSite: true,
    note: 'Hall of Fame Game',
  });
  const games = rounds.flatMap((round, index) =>
    round.map(([home, away], game) => {
      const kickOff = at(preseasonTimes, game % preseasonTimes.length);
      return make({
        kind: 'preseason',
        ...inWeekOf(addDays(opening, 7 * index - 28), kickOff),
        home,
        away,
        week: index + 2,
      });
    }),
  );
  return [hallOfFame, ...games];
}
