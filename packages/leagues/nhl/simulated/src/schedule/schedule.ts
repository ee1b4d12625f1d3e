import { addDays, type GameDay } from '@backfield/contract';
import type { GameKind, ScoreOf, SimulatedGame } from '@backfield/simulator';
import {
  at,
  type Club,
  crossed,
  daysFrom,
  eastern,
  type GameMaker,
  gameMaker,
  groupBy,
  type Random,
  type Round,
  randomFor,
  roundRobin,
  type Seed,
  spread,
  stretch,
  take,
  thanksgiving,
  together,
  weekday,
  weekdayFrom,
  withHomeClub,
} from '@backfield/simulator';
import { nhlAllStars, nhlClubs, nhlNations } from '../clubs.ts';
import { nhlIds } from './ids.ts';
import { nhlPostseason } from './postseason.ts';
import { withPutOffGames } from './put-off-games.ts';

const seasonDays = 192;

/** One NHL season: 1,312 regular games, three of them put off, 96 in preseason (one cancelled), and the playoffs. */
export function nhlSchedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, 'NHL', season, 'schedule');
  const make = gameMaker('NHL', season, nhlIds(season));
  const opening = weekdayFrom(season - 1, 10, 7, 2);
  // The 4 Nations Face-Off took the place of the All-Star Game in 2025.
  const fourNations = season === 2025;
  const pause = fourNations ? stretch(opening, 125, 136) : stretch(opening, 114, 118);
  const days = daysFrom(opening, seasonDays, new Set([thanksgiving(season - 1), ...christmas(season - 1), ...pause]));
  return [
    ...preseason(opening, random, make),
    ...withPutOffGames(games('regular', regularRounds(random), days, random, make), days, random),
    ...(fourNations ? nationsGames(opening, make) : [allStarGame(at(pause, 2), make)]),
    ...nhlPostseason(opening, random, make, scoreOf),
  ];
}

const christmas = (year: number) => [24, 25, 26].map((date) => `${year}-12-${date}` as GameDay);

/** 26 games in the division, 24 in the rest of the conference, 32 against the other: 82 rounds, as the league does it. */
function regularRounds(random: Random): Round[] {
  const [atlantic = [], metropolitan = [], central = [], pacific = []] = groupBy(nhlClubs, 'division').map((clubs) =>
    random.shuffled(clubs),
  );
  const own = together(...[atlantic, metropolitan, central, pacific].map((clubs) => roundRobin(clubs)));
  const conference = together(crossed(atlantic, metropolitan), crossed(central, pacific));
  const others = [
    ...together(crossed(atlantic, central), crossed(metropolitan, pacific)),
    ...together(crossed(atlantic, pacific), crossed(metropolitan, central)),
  ];
  return random.shuffled([...take(own, 26), ...take(conference, 24), ...take(others, 32)]);
}

function games(
  kind: GameKind,
  rounds: readonly Round[],
  days: readonly GameDay[],
  random: Random,
  make: GameMaker,
): SimulatedGame[] {
  return spread(withHomeClub(rounds, random), days).map(({ day, pairing: [home, away] }) => {
    const matinee = weekday(day) >= 6 && random.chance(0.3);
    return make({ kind, day, time: matinee ? '13:00' : random.pick(['19:00', '19:00', '19:30']), home, away });
  });
}

function preseason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const rounds = random.shuffled(roundRobin(random.shuffled(nhlClubs))).slice(0, 6);
  const all = games('preseason', rounds, daysFrom(addDays(opening, -17), 15), random, make);
  return all.map((game, index) => (index === all.length - 3 ? { ...game, fate: 'cancelled' } : game));
}

function allStarGame(day: GameDay, make: GameMaker): SimulatedGame {
  return make({
    kind: 'all-star',
    day,
    time: '15:00',
    timeZone: eastern,
    ...nhlAllStars,
    neutralSite: true,
    note: 'All-Star Game',
  });
}

function nationsGames(opening: GameDay, make: GameMaker): SimulatedGame[] {
  const [canada, finland, sweden, usa] = nhlNations as [Club, Club, Club, Club];
  const plan: [number, string, Club, Club, string][] = [
    [127, '20:00', sweden, canada, ''],
    [128, '20:00', finland, usa, ''],
    [130, '13:00', sweden, finland, ''],
    [130, '20:00', canada, usa, ''],
    [132, '13:00', finland, canada, ''],
    [132, '20:00', usa, sweden, ''],
    [135, '20:00', usa, canada, 'Final'],
  ];
  return plan.map(([offset, time, home, away, note]) =>
    make({
      kind: 'other-competition',
      day: addDays(opening, offset),
      time,
      timeZone: eastern,
      home,
      away,
      note,
      neutralSite: true,
    }),
  );
}
