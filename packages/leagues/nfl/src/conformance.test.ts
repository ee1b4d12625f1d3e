import { describeLeague } from '@backfield/core/testing';
import { startSimulator } from '@backfield/simulator';
import { nfl } from './league.ts';

describeLeague(nfl, [
  {
    source: nfl.sources[0],
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
]);
