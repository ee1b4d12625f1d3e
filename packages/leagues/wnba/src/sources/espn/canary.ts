import { type Canary, toGameDay } from '@backfield/contract';

/** Liberty at Mystics, 5 June 2025: that it was played and by whom; what else it has is held to the invariants. */
export const canary: Omit<Canary, 'habits'> = {
  gameDay: toGameDay('2025-06-05'),
  sourceGameId: '401736159',
  facts: { season: 2025, gameType: 'regular', home: 'WSH', away: 'NY', values: [] },
};
