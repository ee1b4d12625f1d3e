import { describeLeague } from '@backfield/core/testing';
import { startSimulator } from '@backfield/simulator';
import { wnba } from './league.ts';

describeLeague(wnba, [
  {
    source: wnba.sources[0],
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
