import { addDays, type GameDay } from '@backfield/contract';
import { espnIds } from '@backfield/simulated-espn';
import type { ScoreOf, SimulatedGame } from '@backfield/simulator';
import {
  crossed,
  daysFrom,
  eastern,
  exhibitions,
  type GameMaker,
  gameMaker,
  gamesOf,
  groupBy,
  type Random,
  randomFor,
  roundRobin,
  roundRobinOfTwo,
  type Seed,
  stretch,
  take,
  thanksgiving,
  weekdayFrom,
} from '@backfield/simulator';
import { nbaAllStars, nbaClubs, nbaGuests } from '../clubs.ts';
import { nbaPostseason } from './postseason.ts';

const allStarSunday = 117;

/** One NBA season: 1,230 regular games, 75 in preseason, two exhibitions, the All-Star Game, the play-in and the playoffs. */
export function nbaSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'NBA', season, 'schedule');
  const make = gameMaker('NBA', season, espnIds(2, season));
  const opening = weekdayFrom(season - 1, 10, 18, 2);
  const early = daysFrom(addDays(opening, -18), 15);
  const preseason = gamesOf(
    'preseason',
    take(random.shuffled(roundRobin(random.shuffled(nbaClubs))), 5),
    early,
    random,
    make,
  );
  return [
    ...preseason,
    ...exhibitions(nbaGuests, nbaClubs, preseason, early, make),
    ...regularSeason(season, opening, random, make),
    make({
      kind: 'all-star',
      day: addDays(opening, allStarSunday),
      time: '20:00',
      timeZone: eastern,
      ...nbaAllStars,
      neutralSite: true,
      note: 'NBA All-Star Game',
    }),
    ...nbaPostseason(opening, random, make, scoreOf),
  ];
}

/** 82 rounds: 52 to 55 games against the own conference, the rest against the other. */
function regularSeason(season: number, opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const [east = [], west = []] = groupBy(random.shuffled(nbaClubs), 'conference');
  const rounds = random.shuffled([...take(roundRobinOfTwo(east, west), 55), ...take(crossed(east, west), 27)]);
  const off = new Set([thanksgiving(season - 1), `${season - 1}-12-24` as GameDay, ...stretch(opening, 115, 120)]);
  return gamesOf('regular', rounds, daysFrom(opening, 174, off), random, make);
}
