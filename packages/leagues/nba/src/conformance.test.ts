import { describeLeague } from '@backfield/core/testing';
import { startSimulator } from '@backfield/simulator';
import { nba } from './league.ts';

describeLeague(nba, [
  {
    source: nba.sources[0],
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
