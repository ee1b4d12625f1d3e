import { type Canary, toGameDay } from '@backfield/contract';

/** Blue Jackets at Capitals, 18 November 2023. */
export const canary: Omit<Canary, 'habits'> = {
  gameDay: toGameDay('2023-11-18'),
  sourceGameId: '401559489',
  facts: {
    season: 2024,
    gameType: 'regular',
    home: 'WSH',
    away: 'CBJ',
    score: { home: 4, away: 3 },
    players: 38,
    values: [
      { sourcePlayerId: '3151038', propType: 'time_on_ice', value: 3527 },
      { sourcePlayerId: '3095975', propType: 'saves', value: 33 },
      { sourcePlayerId: '4697404', propType: 'shots_on_goal', value: 1 },
    ],
  },
};
