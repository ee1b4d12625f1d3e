import { type ConformanceCase, describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { wnba } from './league.ts';
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
  season: 2024,
  sampleEvery: 20,
  days: {
    preseason: '2024-05-07',
    regular: '2024-09-19',
    postseason: '2024-09-22',
    'all-star': '2024-07-20',
  },
  busyDay: '2024-06-22',
  emptyDay: '2024-07-16',
  leftOutDay: '2024-05-04',
  guarded: [...guarded, 'assists', 'steals', 'blocks', 'personal_fouls'],
};

describeLeague(wnba, [
  {
    source: espn,
    upstream: (now) => startSimulator({ now }),
    season: 2024,
    sampleEvery: 20,
    days: {
      preseason: '2024-05-07',
      regular: '2024-09-19',
      postseason: '2024-09-22',
      'all-star': '2024-07-20',
    },
    busyDay: '2024-06-22',
    emptyDay: '2024-07-16',
    leftOutDay: '2024-05-04',
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
