import { type Canary, toGameDay } from '@backfield/contract';

/** Dream at Sparks, 15 May 2024. */
export const canary: Canary = {
  gameDay: toGameDay('2024-05-15'),
  sourceGameId: '1022400006',
  facts: {
    season: 2024,
    gameType: 'regular',
    home: 'LAS',
    away: 'ATL',
    score: { home: 81, away: 92 },
    players: 21,
    values: [
      { sourcePlayerId: '1631009', propType: 'points', value: 25 },
      { sourcePlayerId: '1628915', propType: 'points', value: 23 },
      { sourcePlayerId: '202250', propType: 'points', value: 21 },
    ],
  },
  habits: [],
};
