import { type ConformanceCase, describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { nfl } from './league.ts';
import { espn } from './sources/espn/index.ts';
import { nflverse } from './sources/nflverse/index.ts';

/** The season as nflverse's files tell it: no preseason, and of a game nothing before its rows. */
const inFiles: Omit<ConformanceCase, 'season' | 'days' | 'busyDay' | 'emptyDay'> = {
  source: nflverse,
  upstream: async (now) => (await startSimulator({ now })).seenBy('nflverse'),
  lists: { onlyOutcomes: true, boxScores: true, files: true },
  sampleEvery: 5,
  // What should be equal is not always so in these files; what one is within leaves room for one more.
  guarded: [],
};

describeLeague(nfl, [
  {
    source: espn,
    upstream: (now) => startSimulator({ now }),
    season: 2025,
    sampleEvery: 20,
    days: {
      preseason: '2024-08-10',
      regular: '2024-11-03',
      postseason: '2025-01-12',
      'all-star': '2025-02-02',
    },
    busyDay: '2024-09-08',
    emptyDay: '2024-09-11',
    guarded: [
      'passing_completions',
      'passing_touchdowns',
      'passing_interceptions',
      'receptions',
      'receiving_touchdowns',
      'interceptions',
    ],
  },
  {
    ...inFiles,
    season: 2025,
    days: { regular: '2024-11-03', postseason: '2025-01-12' },
    busyDay: '2024-09-08',
    emptyDay: '2024-09-11',
  },
  {
    ...inFiles,
    manner: 'with the columns of its older files',
    season: 2023,
    days: { regular: '2022-11-06', postseason: '2023-01-15' },
    busyDay: '2022-09-18',
    emptyDay: '2022-09-14',
  },
]);
