import { type Canary, toGameDay } from '@backfield/contract';

/** Seahawks at Lions, 30 September 2024. */
export const canary: Omit<Canary, 'habits'> = {
  gameDay: toGameDay('2024-09-30'),
  sourceGameId: '401671491',
  facts: {
    season: 2025,
    gameType: 'regular',
    home: 'DET',
    away: 'SEA',
    score: { home: 42, away: 29 },
    players: 59,
    values: [
      { sourcePlayerId: '15864', propType: 'passing_yards', value: 395 },
      { sourcePlayerId: '3046779', propType: 'passing_yards', value: 292 },
      { sourcePlayerId: '4047650', propType: 'receiving_yards', value: 104 },
      { sourcePlayerId: '4567048', propType: 'rushing_yards', value: 80 },
    ],
  },
};
