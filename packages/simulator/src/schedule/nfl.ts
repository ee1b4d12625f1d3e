import { addDays, type GameDay } from '@backfield/core';
import { type Club, groupBy } from '../clubs/club.ts';
import { nflAllStars, nflClubs } from '../clubs/nfl.ts';
import type { SimulatedGame } from '../game.ts';
import { eastern, weekdayFrom } from '../game-time.ts';
import { at, type Random, randomFor, type Seed } from '../random.ts';
import { espnIds } from './espn-id.ts';
import { type GameMaker, gameMaker } from './game-maker.ts';
import { crossed, type Pairing, type Round, roundRobin, take, together, withHomeClub } from './pairings.ts';
import { bracket, bySeed, playSeries, type ScoreOf } from './playoffs.ts';

/** Day and kick-off in New York, counted from the week's Thursday. */
type Slot = readonly [offset: number, time: string];

const primeTime: Slot[] = [
  [0, '20:15'],
  [3, '20:20'],
  [4, '20:15'],
];
const afternoons: Slot[] = [
  [3, '16:05'],
  [3, '16:25'],
  [3, '16:25'],
];
const earlyAfternoon: Slot = [3, '13:00'];
const lastWeek: Slot[] = [
  [2, '16:30'],
  [2, '20:15'],
  [3, '20:20'],
];
const preseasonSlots: Slot[] = [
  [0, '19:00'],
  [0, '20:00'],
  [1, '19:00'],
  [1, '22:00'],
  [2, '13:00'],
  [2, '16:00'],
  [2, '19:00'],
  [3, '13:00'],
];

/** One NFL season: 272 regular games in 18 weeks, 49 in preseason, 13 in the playoffs and the Pro Bowl. */
export function nflSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'NFL', season, 'schedule');
  const make = gameMaker('NFL', season, espnIds(1, season));
  // The Thursday after Labor Day.
  const opening = addDays(weekdayFrom(season - 1, 9, 1, 1), 3);
  return [
    ...preseason(opening, random, make),
    ...regularSeason(opening, random, make),
    ...postseason(opening, random, make, scoreOf),
  ];
}

/** Six division games, a division of either conference, three clubs of equal rank: 17 rounds, as the league does it. */
function regularRounds(random: Random): Round[] {
  const divisions = groupBy(random.shuffled(nflClubs), 'division');
  const half = divisions.sort((a, b) => at(a, 0).conference.localeCompare(at(b, 0).conference));
  const [a = [], b = [], c = [], d = [], w = [], x = [], y = [], z = []] = half;
  const own = together(...divisions.map((division) => roundRobin(division)));
  const within = together(crossed(a, b), crossed(c, d), crossed(w, x), crossed(y, z));
  const across = together(crossed(a, w), crossed(b, x), crossed(c, y), crossed(d, z));
  const equals = [
    ...take(together(crossed(a, c), crossed(b, d), crossed(w, y), crossed(x, z)), 1),
    ...take(together(crossed(a, d), crossed(b, c), crossed(w, z), crossed(x, y)), 1),
    ...take(together(crossed(a, x), crossed(b, y), crossed(c, z), crossed(d, w)), 1),
  ];
  return [...take(own, 6), ...within, ...across, ...equals];
}

function regularSeason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const rounds = withHomeClub(random.shuffled(regularRounds(random)), random);
  return withByes(rounds, random).flatMap((round, index) => {
    const week = index + 1;
    const thursday = addDays(opening, 7 * index);
    const slots = slotsOf(thursday, round.length, week);
    return random.shuffled(round).map(([home, away], game) => {
      const [offset, time] = at(slots, game);
      return make({ kind: 'regular', day: addDays(thursday, offset), time, timeZone: eastern, home, away, week });
    });
  });
}

/** Moves 16 games that cover every club once from weeks 5 to 14 into a last week of their own: everybody gets one bye. */
function withByes(rounds: readonly Round[], random: Random): Round[] {
  const moved = findByes(rounds, random.shuffled(nflClubs), new Set(), new Map());
  if (!moved) throw new Error('No byes can be found for these rounds.');
  return [...rounds.map((round) => round.filter((pairing) => !moved.has(pairing))), [...moved]];
}

function findByes(
  rounds: readonly Round[],
  waiting: readonly Club[],
  moved: Set<Pairing>,
  perWeek: Map<number, number>,
): Set<Pairing> | null {
  const club = waiting[0];
  if (!club) return moved;
  for (let week = 4; week <= 13; week += 1) {
    const pairing = at(rounds, week).find((candidate) => candidate.includes(club));
    const used = perWeek.get(week) ?? 0;
    if (!pairing || used >= 3 || !pairing.every((one) => waiting.includes(one))) continue;
    const left = waiting.filter((one) => !pairing.includes(one));
    const found = findByes(rounds, left, new Set([...moved, pairing]), new Map(perWeek).set(week, used + 1));
    if (found) return found;
  }
  return null;
}

function slotsOf(thursday: GameDay, games: number, week: number): Slot[] {
  if (week === 18) return [...lastWeek, ...fill(games - lastWeek.length)];
  const thanksgiving = thursday.slice(5) >= '11-22' && thursday.slice(5) <= '11-28';
  const extra: Slot[] = thanksgiving
    ? [
        [0, '12:30'],
        [0, '16:30'],
      ]
    : [];
  const abroad: Slot[] = week === 5 || week === 6 ? [[3, '09:30']] : [];
  const special = [...primeTime, ...extra, ...abroad, ...afternoons];
  return [...special, ...fill(games - special.length)];
}

const fill = (count: number): Slot[] => Array.from({ length: count }, () => earlyAfternoon);

/** The Hall of Fame game is week 1, "Preseason Week 1" is week 2. */
function preseason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const [guest, host] = random.shuffled(nflClubs);
  const first = make({
    kind: 'preseason',
    day: addDays(opening, -35),
    time: '20:00',
    timeZone: eastern,
    home: host as Club,
    away: guest as Club,
    week: 1,
    neutralSite: true,
    note: 'Hall of Fame Game',
  });
  const rounds = withHomeClub(take(random.shuffled(roundRobin(random.shuffled(nflClubs))), 3), random);
  const games = rounds.flatMap((round, index) =>
    round.map(([home, away], game) => {
      const [offset, time] = at(preseasonSlots, game % preseasonSlots.length);
      const day = addDays(opening, 7 * index - 28 + offset);
      return make({ kind: 'preseason', day, time, timeZone: eastern, home, away, week: index + 2 });
    }),
  );
  return [first, ...games];
}

function postseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const games: SimulatedGame[] = [];
  const names = ['Wild Card Playoffs', 'Divisional Playoffs', 'Championship'];
  const slots: Slot[][] = [
    [
      [2, '16:30'],
      [2, '20:00'],
      [3, '13:00'],
      [3, '16:30'],
      [3, '20:00'],
      [4, '20:00'],
    ],
    [
      [2, '16:30'],
      [2, '20:00'],
      [3, '15:00'],
      [3, '18:30'],
    ],
    [
      [3, '15:00'],
      [3, '18:30'],
    ],
  ];
  const seeds = groupBy(nflClubs, 'conference').map((clubs) => random.shuffled(clubs).slice(0, 7));
  let alive = seeds;
  names.forEach((name, index) => {
    const thursday = addDays(opening, 7 * (18 + index));
    let game = 0;
    alive = alive.map((clubs) => {
      // The best club of seven waits for the second round.
      const idle = clubs.slice(0, clubs.length % 2);
      const winners = bracket(clubs.slice(idle.length)).map(([higher, lower]) => {
        const [offset, time] = at(at(slots, index), game);
        game += 1;
        const note = `${higher.conference} ${name}`;
        const result = playOff(
          { higher, lower, day: addDays(thursday, offset), time, week: index + 1, note, neutralSite: false },
          make,
          scoreOf,
        );
        games.push(...result.games);
        return result.winner;
      });
      return bySeed(clubs, [...idle, ...winners]);
    });
  });
  const proBowl = addDays(opening, 7 * 21 + 3);
  games.push(
    make({
      kind: 'all-star',
      day: proBowl,
      time: '15:00',
      timeZone: eastern,
      ...nflAllStars,
      week: 4,
      neutralSite: true,
      note: 'Pro Bowl',
    }),
  );
  const [higher, lower] = alive.map((clubs) => at(clubs, 0)) as [Club, Club];
  const final = {
    higher,
    lower,
    day: addDays(proBowl, 7),
    time: '18:30',
    week: 5,
    note: 'Super Bowl',
    neutralSite: true,
  };
  return [...games, ...playOff(final, make, scoreOf).games];
}

interface PlayOff {
  higher: Club;
  lower: Club;
  day: GameDay;
  time: string;
  week: number;
  note: string;
  neutralSite: boolean;
}

function playOff({ higher, lower, day, time, week, note, neutralSite }: PlayOff, make: GameMaker, scoreOf: ScoreOf) {
  const plan = {
    higher,
    lower,
    winsNeeded: 1,
    first: day,
    offsets: [0],
    grounds: 'H',
    round: week,
    times: [time],
    timeZone: eastern,
  };
  return playSeries({ ...plan, note: () => note, extra: { week, neutralSite } }, make, scoreOf);
}
