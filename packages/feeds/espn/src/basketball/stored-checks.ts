import type { StoredChecks } from '@backfield/contract';

/** The checks on stored basketball games: the invariants that need no payload. */
export const basketballStoredChecks: StoredChecks = {
  leastPlayers: 5,
  balances: [
    { name: 'points-equal-score', left: { own: { points: 1 } }, right: { score: true } },
    {
      name: 'points-follow-from-shots',
      left: { own: { points: 1 } },
      right: { own: { field_goals_made: 2, three_pointers_made: 1, free_throws_made: 1 } },
    },
    {
      name: 'rebounds-are-of-two-kinds',
      left: { own: { rebounds: 1 } },
      right: { own: { offensive_rebounds: 1, defensive_rebounds: 1 } },
    },
  ],
};
