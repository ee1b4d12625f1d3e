import { type Canary, toGameDay } from '@backfield/contract';

/** Raptors at Magic, 17 March 2024. */
export const canary: Omit<Canary, 'habits'> = {
  gameDay: toGameDay('2024-03-17'),
  sourceGameId: '401585607',
  facts: {
    season: 2024,
    gameType: 'regular',
    home: 'ORL',
    away: 'TOR',
    score: { home: 111, away: 96 },
    players: 26,
    values: [
      { sourcePlayerId: '4432573', propType: 'points', value: 29 },
      { sourcePlayerId: '4432573', propType: 'minutes', value: 36 },
      { sourcePlayerId: '5106258', propType: 'minutes', value: 27 },
    ],
  },
};
