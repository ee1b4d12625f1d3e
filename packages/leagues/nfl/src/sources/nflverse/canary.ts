import { type Canary, toGameDay } from '@backfield/contract';

/** Lions at Chiefs, 7 September 2023. */
export const canary: Canary = {
  gameDay: toGameDay('2023-09-07'),
  sourceGameId: '2023_01_DET_KC',
  facts: {
    season: 2024,
    gameType: 'regular',
    home: 'KC',
    away: 'DET',
    score: { home: 20, away: 21 },
    values: [
      { sourcePlayerId: '00-0033106', propType: 'passing_yards', value: 253 },
      { sourcePlayerId: '00-0033873', propType: 'passing_yards', value: 226 },
      { sourcePlayerId: '00-0033943', propType: 'receiving_yards', value: 80 },
      { sourcePlayerId: '00-0035685', propType: 'rushing_yards', value: 74 },
    ],
  },
  habits: [],
};
