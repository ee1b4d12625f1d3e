import { type Canary, toGameDay } from '@backfield/contract';

/** Heat at Grizzlies, 15 March 2025. */
export const canary: Canary = {
  gameDay: toGameDay('2025-03-15'),
  sourceGameId: '0022400971',
  facts: {
    season: 2025,
    gameType: 'regular',
    home: 'MEM',
    away: 'MIA',
    score: { home: 125, away: 91 },
    players: 22,
    values: [
      { sourcePlayerId: '1628991', propType: 'points', value: 31 },
      { sourcePlayerId: '1630217', propType: 'points', value: 22 },
      { sourcePlayerId: '1642276', propType: 'points', value: 19 },
    ],
  },
  habits: [],
};
