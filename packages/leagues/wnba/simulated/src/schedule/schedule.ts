import { addDays, type GameDay } from '@backfield/contract';
import { espnIds } from '@backfield/simulated-espn';
import type { Club, SimulatedGame } from '@backfield/simulator';
import {
  bracket,
  bySeed,
  daysFrom,
  eastern,
  exhibitions,
  type GameMaker,
  gameMaker,
  gamesOf,
  playSeries,
  type Random,
  randomFor,
  roundRobin,
  type ScoreOf,
  type Seed,
  stretch,
  take,
  weekdayFrom,
} from '@backfield/simulator';
import { wnbaAllStars, wnbaClubs, wnbaGuests } from '../clubs.ts';

const allStarSaturday = 67;

/** One WNBA season: 240 regular games around the All-Star Game, in Olympic years with a long break, and the playoffs. */
export function wnbaSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'WNBA', season, 'schedule');
  const make = gameMaker('WNBA', season, espnIds(3, season));
  const opening = weekdayFrom(season, 5, 14, 2);
  const early = daysFrom(addDays(opening, -11), 8);
  const rounds = roundRobin(random.shuffled(wnbaClubs));
  const preseason = gamesOf('preseason', take(random.shuffled(rounds), 2), early, random, make);
  const off = new Set(stretch(opening, allStarSaturday - 1, season % 4 === 0 ? 92 : allStarSaturday + 1));
  return [
    ...preseason,
    ...exhibitions(wnbaGuests, wnbaClubs, preseason, early, make),
    ...gamesOf('regular', random.shuffled(take(rounds, 40)), daysFrom(opening, 129, off), random, make),
    make({
      kind: 'all-star',
      day: addDays(opening, allStarSaturday),
      time: '20:30',
      timeZone: eastern,
      ...wnbaAllStars,
      neutralSite: true,
      note: 'WNBA All-Star Game',
    }),
    ...postseason(opening, random, make, scoreOf),
  ];
}

const rounds = [
  { name: 'First Round', starts: 131, offsets: [0, 3, 5], grounds: 'HHA', winsNeeded: 2 },
  { name: 'Semifinals', starts: 138, offsets: [0, 2, 5, 7, 9], grounds: 'HHAAH', winsNeeded: 3 },
  { name: 'WNBA Finals', starts: 149, offsets: [0, 3, 6, 8, 10], grounds: 'HHAAH', winsNeeded: 3 },
] as const;

function postseason(opening: GameDay, random: Random, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  const games: SimulatedGame[] = [];
  let alive: Club[] = random.shuffled(wnbaClubs).slice(0, 8);
  rounds.forEach(({ name, starts, ...plan }, index) => {
    const winners = bracket(alive).map(([higher, lower]) => {
      const result = playSeries(
        {
          ...plan,
          higher,
          lower,
          first: addDays(opening, starts),
          round: index + 2,
          times: ['20:00', '22:00'],
          timeZone: eastern,
          note: (game) => `${name} - Game ${game}`,
        },
        make,
        scoreOf,
      );
      games.push(...result.games);
      return result.winner;
    });
    alive = bySeed(alive, winners);
  });
  return games;
}
