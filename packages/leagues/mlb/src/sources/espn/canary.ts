import { type Canary, toGameDay } from '@backfield/contract';

/** Guardians at Pirates, 19 July 2023. */
export const canary: Omit<Canary, 'habits'> = {
  gameDay: toGameDay('2023-07-19'),
  sourceGameId: '401472463',
  facts: {
    season: 2023,
    gameType: 'regular',
    home: 'PIT',
    away: 'CLE',
    score: { home: 7, away: 5 },
    players: 33,
    values: [
      { sourcePlayerId: '40934', propType: 'pitching_outs', value: 16 },
      { sourcePlayerId: '40934', propType: 'strikes_thrown', value: 62 },
      { sourcePlayerId: '41996', propType: 'at_bats', value: 4 },
    ],
  },
};
