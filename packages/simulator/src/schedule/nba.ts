import { addDays, type GameDay } from '@backfield/core';
import { type Club, groupBy } from '../clubs/club.ts';
import { nbaAllStars, nbaClubs, nbaGuests } from '../clubs/nba.ts';
import type { SimulatedGame } from '../game.ts';
import { daysFrom, eastern, weekdayFrom } from '../game-time.ts';
import { at, type Random, randomFor, type Seed } from '../random.ts';
import { gamesOf } from './basketball-games.ts';
import { stretch, thanksgiving } from './calendar.ts';
import { espnIds } from './espn-id.ts';
import { exhibitions } from './exhibitions.ts';
import { type GameMaker, gameMaker } from './game-maker.ts';
import { crossed, roundRobin, roundRobinOfTwo, take } from './pairings.ts';
import { bracket, bySeed, playSeries, type ScoreOf } from './playoffs.ts';

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
    ...postseason(opening, random, make, scoreOf),
  ];
}

/** 82 rounds: 52 to 55 games against the own conference, the rest against the other. */
function regularSeason(season: number, opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const [east = [], west = []] = groupBy(random.shuffled(nbaClubs), 'conference');
  const rounds = random.shuffled([...take(roundRobinOfTwo(east, west), 55), ...take(crossed(east, west), 27)]);
  const off = new Set([thanksgiving(season - 1), `${season - 1}-12-24` as GameDay, ...stretch(opening, 115, 120)]);
  return gamesOf('regular', rounds, daysFrom(opening, 174, off), random, make);
}

/** Seeds 7 to 10 of each conference play for the last two places of the playoffs. */
function playIn(seeds: readonly Club[], opening: GameDay, make: GameMaker, scoreOf: ScoreOf) {
  const conference = at(seeds, 0).conference;
  const meet = (higher: number | Club, lower: number | Club, offset: number) => {
    const clubOf = (one: number | Club): Club => (typeof one === 'number' ? at(seeds, one - 1) : one);
    return playSeries(
      {
        higher: clubOf(higher),
        lower: clubOf(lower),
        winsNeeded: 1,
        first: addDays(opening, offset),
        offsets: [0],
        grounds: 'H',
        round: 0,
        times: ['19:30'],
        timeZone: eastern,
        note: () => `NBA Play-In - ${conference}`,
        extra: { kind: 'play-in', round: null },
      },
      make,
      scoreOf,
    );
  };
  const seventh = meet(7, 8, 175);
  const ninth = meet(9, 10, 176);
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

function postseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
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
