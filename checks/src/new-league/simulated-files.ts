import { namesOf, quoted } from './league-names.ts';
import { packageJson } from './package-json.ts';
import { crossesYears, type NewLeague } from './words.ts';

/** The numbers that keep the made-up ids of two leagues apart. */
export interface FreeIds {
  /** The digit of the league in a simulated game id of ESPN. */
  digit: number;
  firstPlayerId: number;
}

/** The files of a league's simulated part, by their path in `simulated`. */
export function simulatedFiles(league: NewLeague, ids: FreeIds): Record<string, string> {
  const { lower, title } = namesOf(league);
  return {
    'package.json': packageJson(`simulated-${lower}`, { dependencies: ['contract', 'simulated-espn', 'simulator'] }),
    'src/index.ts': `export { simulated${title} } from './league.ts';\n`,
    'src/league.ts': leagueFile(league),
    'src/clubs.ts': clubsFile(league),
    'src/espn.ts': espnFile(league),
    'src/model.ts': modelFile(league, ids),
    'src/schedule.ts': scheduleFile(league, ids),
  };
}

function leagueFile(league: NewLeague): string {
  const { lower, title } = namesOf(league);
  return `import { espnRoutes } from '@backfield/simulated-espn';
import type { SimulatedLeague } from '@backfield/simulator';
import { ${lower}OnEspn } from './espn.ts';
import { ${lower} } from './model.ts';

/** ${league.name}, made up: on ESPN. */
export const simulated${title}: SimulatedLeague = {
  model: ${lower},
  secondSources: [],
  routes: espnRoutes(${lower}OnEspn),
};
`;
}

function clubsFile(league: NewLeague): string {
  return `import { clubsOf } from '@backfield/simulator';

/** Made-up clubs. Where you know ESPN's ids and abbreviations of the league's own, put those in: an even number. */
export const ${namesOf(league).lower}Clubs = clubsOf(\`
  East: East
    1 ALD E Alder/Anchors
    2 BIR E Birch/Bells
    3 CED E Cedar/Comets
    4 DOG E Dogwood/Drums
    5 ELM C Elm/Eagles
    6 FIR C Fir/Flames
  West: West
    7 GUM C Gumtree/Gulls
    8 HAZ M Hazel/Hawks
    9 IRO A Ironwood/Iris
    10 JUN P Juniper/Jays
    11 KAU P Kauri/Kites
    12 LAR P Larch/Lions
\`);
`;
}

function espnFile(league: NewLeague): string {
  const { code, name, path, periods, minutes } = league;
  const ofHalves = periods === 2 ? '\n  periods: 2,' : '';
  const seasonName = crossesYears(league)
    ? // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
      '(season) => `${season - 1}-${String(season % 100).padStart(2, "0")}`'.replaceAll('"', "'")
    : 'String';
  return `import { basketballChannel } from '@backfield/simulated-espn';

/** ${name} on ESPN. The two ids stand in every \`uid\` of its answers, \`s:40~l:99\`. */
export const ${namesOf(league).lower}OnEspn = basketballChannel({
  path: '${path}',
  sportId: 40,
  leagueId: 99,
  league: '${code}',
  name: ${quoted(name)},
  seasonName: ${seasonName},${ofHalves}
  secondsAPeriod: ${(60 * minutes) / periods},
});
`;
}

/** Points a minute in a game of the professionals, which is near enough for a made-up one. */
const pointsAMinute = 2;

function modelFile(league: NewLeague, { digit, firstPlayerId }: FreeIds): string {
  const { lower } = namesOf(league);
  const { code, periods, minutes } = league;
  const crosses = crossesYears(league);
  const minutesAPeriod = minutes / periods;
  const lastMonth = Number(league.end.slice(0, 2));
  const seasonOn = crosses ? `(day) => yearOf(day) + (monthOf(day) > ${lastMonth} ? 1 : 0)` : 'yearOf';
  return `import { makeupId, seasonOfEspnId } from '@backfield/simulated-espn';
import { basketballModel, ${crosses ? 'monthOf, ' : ''}yearOf } from '@backfield/simulator';
import { ${lower}Clubs } from './clubs.ts';
import { ${lower}Schedule } from './schedule.ts';

export const ${lower} = basketballModel(
  { ${periods === 2 ? 'periods: 2, ' : ''}minutesAPeriod: ${minutesAPeriod}, pointsAPeriod: ${minutesAPeriod * pointsAMinute} },
  {
    code: '${code}',
    clubs: ${lower}Clubs,
    places: ['G', 'G', 'F', 'F', 'C', 'G', 'G', 'F', 'F', 'C', 'G', 'F'],
    firstPlayerId: ${separated(firstPlayerId)},
    seasonOn: ${seasonOn},
    seasonOfId: seasonOfEspnId(${digit}),
    schedule: ${lower}Schedule,
    makeupId,
    hours: 2,
  },
);
`;
}

/** 4_600_000 */
function separated(number: number): string {
  return number.toLocaleString('en-US').replaceAll(',', '_');
}

function scheduleFile(league: NewLeague, { digit }: FreeIds): string {
  const { lower } = namesOf(league);
  const { code, start } = league;
  const year = crossesYears(league) ? 'season - 1' : 'season';
  return `import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import { espnIds } from '@backfield/simulated-espn';
import {
  bracket,
  type Club,
  eastern,
  type GameMaker,
  gameMaker,
  playSeries,
  randomFor,
  roundRobin,
  type ScoreOf,
  type Seed,
  type SimulatedGame,
  withHomeClub,
} from '@backfield/simulator';
import { ${lower}Clubs } from './clubs.ts';

const times = ['12:00', '14:30', '17:00', '19:00', '19:30', '21:00'];

/** Everybody against everybody once, a round every other day, and ten days later semifinals and a final. */
export function ${lower}Schedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[] {
  const random = randomFor(seed, '${code}', season, 'schedule');
  const make = gameMaker('${code}', season, espnIds(${digit}, season));
  const opening = toGameDay(\`\${${year}}-${start}\`);
  const rounds = withHomeClub(roundRobin(random.shuffled(${lower}Clubs)), random);
  const regular = rounds.flatMap((round, index) =>
    round.map(([home, away], game) => {
      const time = times[game % times.length] ?? '19:00';
      return make({ kind: 'regular', day: addDays(opening, 2 * index), time, timeZone: eastern, home, away });
    }),
  );
  return [...regular, ...postseason(random.shuffled(${lower}Clubs).slice(0, 4), addDays(opening, 30), make, scoreOf)];
}

/** Single games, the winners of one day against each other three days later. */
function postseason(clubs: Club[], first: GameDay, make: GameMaker, scoreOf: ScoreOf): SimulatedGame[] {
  if (clubs.length < 2) return [];
  const played = bracket(clubs).map(([higher, lower], game) =>
    playSeries(
      {
        higher,
        lower,
        winsNeeded: 1,
        first,
        offsets: [0],
        grounds: 'H',
        round: clubs.length === 2 ? 4 : 3,
        times: [game === 0 ? '18:00' : '20:30'],
        timeZone: eastern,
        note: () => (clubs.length === 2 ? 'Final' : 'Semifinal'),
      },
      make,
      scoreOf,
    ),
  );
  const winners = played.map(({ winner }) => winner);
  return [...played.flatMap(({ games }) => games), ...postseason(winners, addDays(first, 3), make, scoreOf)];
}
`;
}
