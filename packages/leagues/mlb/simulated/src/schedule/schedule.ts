import { addDays, type GameDay } from '@backfield/contract';
import type { ScoreOf, SimulatedGame } from '@backfield/simulator';
import {
  crossed,
  daysFrom,
  eastern,
  type GameMaker,
  gameMaker,
  groupBy,
  type Random,
  type Round,
  randomFor,
  roundRobinOfTwo,
  type Seed,
  take,
  weekday,
  weekdayFrom,
  withHomeClub,
} from '@backfield/simulator';
import { mlbAllStars, mlbClubs } from '../clubs.ts';
import { withMakeups } from './makeups.ts';
import { mlbPostseason } from './postseason.ts';
import { mlbSpringTraining } from './spring-training.ts';

const allStarTuesday = 110;
const firstHalf = { firstDay: 0, days: 109, series: 32 };
const secondHalf = { firstDay: 113, days: 73, series: 22 };

/** The first id of a season: `gamePk` of 2024 are 740001 and up. */
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
    ...mlbSpringTraining(season, opening, random, make),
    ...withMakeups(regularSeason(opening, random, make), random),
    make({
      kind: 'all-star',
      day: addDays(opening, allStarTuesday),
      time: '20:00',
      timeZone: eastern,
      ...mlbAllStars,
      note: 'All-Star Game',
    }),
    ...mlbPostseason(opening, random, make, scoreOf),
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
