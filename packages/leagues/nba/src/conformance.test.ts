import { type ConformanceCase, describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { nba } from './league.ts';
import { espn } from './sources/espn/index.ts';
import { nbaStats } from './sources/nba-stats/index.ts';

/** The prop types of which one more, for one player, contradicts something else in every answer. */
const guarded = [
  'points',
  'field_goals_made',
  'three_pointers_made',
  'free_throws_made',
  'offensive_rebounds',
  'defensive_rebounds',
  'rebounds',
];

/** The season through the league's own statistics: the games that were played, and none of those to come. */
const logged: Omit<ConformanceCase, 'source' | 'upstream'> = {
  season: 2025,
  sampleEvery: 60,
  days: {
    preseason: '2024-10-10',
    regular: '2024-11-03',
    postseason: '2025-04-20',
    'all-star': '2025-02-16',
  },
  busyDay: '2025-01-03',
  emptyDay: '2025-02-14',
  leftOutDay: '2024-10-05',
  guarded: [...guarded, 'assists', 'steals', 'blocks', 'personal_fouls'],
};

describeLeague(nba, [
  {
    source: espn,
    upstream: (now) => startSimulator({ now }),
    season: 2025,
    sampleEvery: 60,
    days: {
      preseason: '2024-10-10',
      regular: '2024-11-03',
      'play-in': '2025-04-15',
      postseason: '2025-04-20',
      'all-star': '2025-02-16',
    },
    busyDay: '2025-01-03',
    emptyDay: '2025-02-14',
    leftOutDay: '2024-10-05',
    guarded,
  },
  {
    ...logged,
    source: nbaStats,
    upstream: async (now) => (await startSimulator({ now })).seenBy('nba-stats'),
    lists: { onlyFinal: true, startTimes: false, boxScores: true },
  },
  {
    ...logged,
    source: nbaStats.exactMinutes ?? nbaStats,
    manner: 'with exact minutes',
    upstream: async (now) => (await startSimulator({ now })).seenBy('nba-stats', { exact: true }),
    lists: { onlyFinal: true, startTimes: false },
  },
]);
