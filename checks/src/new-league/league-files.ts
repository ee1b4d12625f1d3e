import { namesOf, quoted } from './league-names.ts';
import { packageJson } from './package-json.ts';
import { crossesYears, type NewLeague } from './words.ts';

/** The files of a league's own package, by their path in its folder. */
export function leagueFiles(league: NewLeague): Record<string, string> {
  const { lower } = namesOf(league);
  return {
    'package.json': packageJson(`league-${lower}`, {
      dependencies: ['contract', 'feed-espn'],
      devDependencies: ['conformance', 'simulated-leagues', 'vitest'],
    }),
    'src/index.ts': `export { ${lower} } from './league.ts';\n`,
    'src/league.ts': leagueFile(league),
    'src/seasons.ts': seasonsFile(league),
    'src/prop-types.ts': "export { basketballPropTypes as propTypes } from '@backfield/feed-espn';\n",
    'src/league.test.ts': leagueTestFile(league),
    'src/conformance.test.ts': conformanceFile(league),
    'src/sources/espn/index.ts': espnFile(league),
    'src/sources/espn/columns.ts': "export { basketballBlocks as blocks } from '@backfield/feed-espn';\n",
    'src/sources/espn/stored-checks.ts':
      "export { basketballStoredChecks as storedChecks } from '@backfield/feed-espn';\n",
    'src/sources/espn/invariants.ts': invariantsFile(league),
  };
}

function leagueFile(league: NewLeague): string {
  return `import type { League } from '@backfield/contract';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';

export const ${namesOf(league).lower}: League = {
  code: '${league.code}',
  name: ${quoted(league.name)},
  timeZone: 'America/New_York',
  seasons,
  finalAfter: {
    hours: 4,
    reason: 'A game takes a little over two hours; three overtimes add one.',
  },
  propTypes,
  headline: 'points',
  corrections: {
    recent: { kind: 'days-after', days: [1, 3, 7] },
    deepDays: 60,
    reason: 'not looked up yet; by analogy with the NBA, whose statistics are corrected after the game is final',
    citation: 'https://github.com/shufinskiy/nba_data/issues/8',
  },
  sources: [espn],
};
`;
}

function seasonsFile(league: NewLeague): string {
  const { firstSeason, start, end } = league;
  const crosses = crossesYears(league);
  const naming = crosses
    ? `the season ${firstSeason} began in ${firstSeason - 1}`
    : 'a season is played within one calendar year';
  return `import type { SeasonCalendar } from '@backfield/contract';

export const seasons: SeasonCalendar = {
  first: ${firstSeason},
  start: { ${monthAndDay(start)}, yearOffset: ${crosses ? -1 : 0} },
  end: { ${monthAndDay(end)}, yearOffset: 0 },
  naming: '${naming}',
  citation: 'As given when the league was laid out; not looked up yet.',
  exceptions: {},
};
`;
}

function monthAndDay(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `month: ${month}, day: ${date}`;
}

function espnFile({ code, path, group, firstSeason }: NewLeague): string {
  const ofGroup = group === null ? '' : `\n  scoreboardGroup: '${group}',`;
  return `import { createEspnSource } from '@backfield/feed-espn';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: '${code}',
  path: '${path}',${ofGroup}
  seasonYearOffset: 0,
  covers: { seasons: { first: ${firstSeason} }, gameTypes: ['regular', 'postseason'] },
  blocks,
  invariants,
  storedChecks,
  extractorVersion: 1,
});
`;
}

function invariantsFile({ minutes, periods }: NewLeague): string {
  const halves = periods === 2 ? ', regulationPeriods: 2' : '';
  return `import { basketballInvariants } from '@backfield/feed-espn';

export const invariants = basketballInvariants({ regulationMinutes: ${minutes}${halves} });
`;
}

function leagueTestFile(league: NewLeague): string {
  const { lower } = namesOf(league);
  const { code, start, end, firstSeason } = league;
  const startYear = crossesYears(league) ? 'season - 1' : 'season';
  return `import { getSeasonDateRange } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { ${lower} } from './league.ts';

describe('${code}', () => {
  it.each([${[...new Set([firstSeason, 2025])].join(', ')}])('plays the season %i on its days', (season) => {
    expect(getSeasonDateRange(${lower}, season)).toEqual({
      startDate: \`\${${startYear}}-${start}\`,
      endDate: \`\${season}-${end}\`,
    });
  });
});
`;
}

/** Days of the simulated season, which `scheduleFile` of the simulated part lays out by the same figures. */
function conformanceFile(league: NewLeague): string {
  const { lower } = namesOf(league);
  const season = 2024;
  const opening = Temporal.PlainDate.from(`${crossesYears(league) ? season - 1 : season}-${league.start}`);
  return `import { describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { ${lower} } from './league.ts';
import { espn } from './sources/espn/index.ts';

describeLeague(${lower}, [
  {
    source: espn,
    upstream: (now) => startSimulator({ now }),
    season: ${season},
    sampleEvery: 10,
    days: { regular: '${opening.add({ days: 4 })}', postseason: '${opening.add({ days: 30 })}' },
    busyDay: '${opening}',
    emptyDay: '${opening.add({ days: 1 })}',
    guarded: [
      'points',
      'field_goals_made',
      'three_pointers_made',
      'free_throws_made',
      'offensive_rebounds',
      'defensive_rebounds',
      'rebounds',
    ],
  },
]);
`;
}
