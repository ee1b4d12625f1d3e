import { addDays, type GameDay } from '@backfield/core';
import { type Club, groupBy } from '../clubs/club.ts';
import { mlbAllStars, mlbClubs, mlbGuests, mlbNations } from '../clubs/mlb.ts';
import type { SimulatedGame } from '../game.ts';
import { daysFrom, eastern, weekday, weekdayFrom } from '../game-time.ts';
import { at, type Random, randomFor, type Seed } from '../random.ts';
import { exhibitions } from './exhibitions.ts';
import { type GameMaker, gameMaker } from './game-maker.ts';
import { withMakeups } from './mlb-makeups.ts';
import { crossed, type Round, roundRobin, roundRobinOfTwo, take, withHomeClub } from './pairings.ts';
import { bracket, bySeed, playSeries, type ScoreOf } from './playoffs.ts';
import { spread } from './spread.ts';

const allStarTuesday = 110;
const firstHalf = { firstDay: 0, days: 109, series: 32 };
const secondHalf = { firstDay: 113, days: 73, series: 22 };

/** Where the ids of a season begin: `gamePk` of 2024 are 740001 and up. */
export const firstGamePk = (season: number): number => 500_000 + (season - 2000) * 10_000;

/**
 * One MLB season: 2,430 regular games as 54 series a club, some put off and made up in doubleheaders, spring training with
 * ties and guests, the All-Star Game and the postseason.
 */
export function mlbSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'MLB', season, 'schedule');
  const make = gameMaker('MLB', season, (_, number) => String(firstGamePk(season) + number));
  const opening = weekdayFrom(season, 3, 26, 4);
  return [
    ...springTraining(season, opening, random, make),
    ...withMakeups(regularSeason(opening, random, make), random),
    make({
      kind: 'all-star',
      day: addDays(opening, allStarTuesday),
      time: '20:00',
      timeZone: eastern,
      ...mlbAllStars,
      note: 'All-Star Game',
    }),
    ...postseason(opening, random, make, scoreOf),
  ];
}

/** 40 series in the own league, 14 against the other; in each of the former the two clubs left over meet as well. */
function regularSeason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const [american = [], national = []] = groupBy(random.shuffled(mlbClubs), 'conference');
  const rounds = [...take(roundRobinOfTwo(american, national), 40), ...take(crossed(american, national), 14)];
  const series = withHomeClub(random.shuffled(rounds), random);
  return [firstHalf, secondHalf].flatMap(({ firstDay, days, series: count }, half) => {
    const part = series.slice(half * firstHalf.series, half * firstHalf.series + count);
    return seriesGames(part, daysFrom(addDays(opening, firstDay), days), random, make);
  });
}

/** Each series takes three days in a row out of its stretch of three or four. */
function seriesGames(
  rounds: readonly Round[],
  days: readonly GameDay[],
  random: Random,
  make: GameMaker,
): SimulatedGame[] {
  return rounds.flatMap((round, index) => {
    const stretch = days.slice(
      Math.floor((index * days.length) / rounds.length),
      Math.floor(((index + 1) * days.length) / rounds.length),
    );
    return round.flatMap(([home, away]) => {
      const start = random.between(0, stretch.length - 3);
      return stretch.slice(start, start + 3).map((day, game) => {
        const time = game === 2 || weekday(day) === 7 ? '13:10' : random.pick(['18:40', '19:05', '19:10']);
        return make({ kind: 'regular', day, time, home, away, seriesGame: game + 1 });
      });
    });
  });
}

function springTraining(season: number, opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const spring = daysFrom(addDays(opening, -35), 33);
  const rounds = withHomeClub(take(random.shuffled(roundRobin(random.shuffled(mlbClubs))), 28), random);
  const games = spread(rounds, spring).map(({ day, pairing: [home, away] }, index) => {
    const rain = index % 101 === 100;
    return make({
      kind: 'preseason',
      day,
      time: '13:05',
      timeZone: eastern,
      home,
      away,
      fate: rain ? 'cancelled' : 'played',
    });
  });
  const guests = exhibitions(mlbGuests, mlbClubs, games, spring, make);
  // The World Baseball Classic: every third spring.
  return season % 3 === 1 ? [...games, ...guests, ...classic(addDays(opening, -12), make)] : [...games, ...guests];
}

function classic(firstDay: GameDay, make: GameMaker): SimulatedGame[] {
  const [italy, japan, puertoRico, venezuela] = mlbNations as [Club, Club, Club, Club];
  const plan: [number, string, Club, Club][] = [
    [0, '15:00', italy, puertoRico],
    [0, '21:00', japan, venezuela],
    [3, '20:00', italy, venezuela],
  ];
  return plan.map(([offset, time, home, away]) =>
    make({
      kind: 'other-competition',
      day: addDays(firstDay, offset),
      time,
      timeZone: eastern,
      home,
      away,
      neutralSite: true,
      note: 'World Baseball Classic',
    }),
  );
}

const rounds = [
  { name: 'Wild Card', starts: 187, offsets: [0, 1, 2], grounds: 'HHH', winsNeeded: 2 },
  { name: 'DS', starts: 191, offsets: [0, 2, 4, 5, 7], grounds: 'HHAAH', winsNeeded: 3 },
  { name: 'CS', starts: 200, offsets: [0, 1, 3, 4, 5, 7, 8], grounds: 'HHAAAHH', winsNeeded: 4 },
  { name: 'World Series', starts: 211, offsets: [0, 1, 3, 4, 5, 7, 8], grounds: 'HHAAAHH', winsNeeded: 4 },
] as const;

function postseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
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
