import { addDays, type GameDay } from '@backfield/core';
import { groupBy } from '../clubs/club.ts';
import { nbaAllStars, nbaClubs, nbaGuests } from '../clubs/nba.ts';
import type { SimulatedGame } from '../game.ts';
import { daysFrom, eastern, weekdayFrom } from '../game-time.ts';
import { type Random, randomFor, type Seed } from '../random.ts';
import { gamesOf } from './basketball-games.ts';
import { stretch, thanksgiving } from './calendar.ts';
import { espnIds } from './espn-id.ts';
import { exhibitions } from './exhibitions.ts';
import { type GameMaker, gameMaker } from './game-maker.ts';
import { nbaPostseason } from './nba-postseason.ts';
import { crossed, roundRobin, roundRobinOfTwo, take } from './pairings.ts';
import type { ScoreOf } from './playoffs.ts';

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
