import { describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { nhl } from './league.ts';
import { espn } from './sources/espn/index.ts';
import { apiWeb } from './sources/nhl/index.ts';

const days = {
  preseason: '2024-09-27',
  regular: '2024-11-03',
  postseason: '2025-04-20',
  // In 2025 the 4 Nations Face-Off took the place of the All-Star Game.
  'all-star': '2024-02-03',
};

describeLeague(nhl, [
  {
    source: apiWeb,
    upstream: (now) => startSimulator({ now }),
    season: 2025,
    sampleEvery: 60,
    days,
    busyDay: '2025-03-28',
    emptyDay: '2025-04-18',
    leftOutDay: '2025-02-15',
    guarded: [
      'goals',
      'assists',
      'points',
      'shots_on_goal',
      'saves',
      'shots_against',
      'even_strength_saves',
      'power_play_saves',
      'shorthanded_saves',
      'goalie_wins',
    ],
  },
  {
    source: espn,
    upstream: async (now) => (await startSimulator({ now })).seenBy('espn'),
    season: 2025,
    sampleEvery: 60,
    days,
    busyDay: '2025-03-28',
    emptyDay: '2025-04-18',
    leftOutDay: '2025-02-15',
    guarded: [
      'goals',
      'assists',
      'points',
      'saves',
      'shots_against',
      'even_strength_saves',
      'power_play_saves',
      'shorthanded_saves',
    ],
  },
]);
