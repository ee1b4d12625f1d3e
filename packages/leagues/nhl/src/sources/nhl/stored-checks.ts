import type { StoredChecks } from '@backfield/contract';

/** The checks on stored games: the invariants that need no payload. A shootout's goal is nobody's. */
export const storedChecks: StoredChecks = {
  leastPlayers: 13,
  leastPlayersExceptGameTypes: ['all-star'],
  balances: [
    { name: 'points-add-up', left: { own: { points: 1 } }, right: { own: { goals: 1, assists: 1 } } },
    {
      name: 'saves-add-up',
      left: { own: { shots_against: 1 } },
      right: { own: { saves: 1, goals_against: 1 } },
    },
  ],
};
