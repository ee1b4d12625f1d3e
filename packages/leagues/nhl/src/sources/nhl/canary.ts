import { addDays, type Canary, toGameDay } from '@backfield/contract';
import { readWeek } from './read-week.ts';

/** Lightning at Hurricanes, 11 October 2024. */
export const canary: Canary = {
  gameDay: toGameDay('2024-10-11'),
  sourceGameId: '2024020020',
  facts: {
    season: 2025,
    gameType: 'regular',
    home: 'CAR',
    away: 'TBL',
    score: { home: 1, away: 4 },
    players: 38,
    values: [
      { sourcePlayerId: '8476883', propType: 'time_on_ice', value: 3600 },
      { sourcePlayerId: '8475883', propType: 'time_on_ice', value: 3488 },
      { sourcePlayerId: '8475167', propType: 'time_on_ice', value: 1391 },
    ],
  },
  habits: [
    {
      name: 'a schedule answer holds seven days',
      kind: 'relied-on',
      async deviation(http) {
        // A day that is not answered for is an error of reading.
        await readWeek(http, toGameDay('2024-10-11'), addDays(toGameDay('2024-10-11'), 6));
        return null;
      },
    },
  ],
};
