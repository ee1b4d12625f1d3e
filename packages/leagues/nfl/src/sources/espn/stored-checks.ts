import type { StoredChecks } from '@backfield/contract';
import { leastPlayers } from './invariants.ts';

/** The checks on stored games: the invariants that need no payload. */
export const storedChecks: StoredChecks = {
  leastPlayers,
  balances: [
    {
      name: 'completions-equal-receptions',
      left: { own: { passing_completions: 1 } },
      right: { own: { receptions: 1 } },
    },
    {
      name: 'touchdown-passes-equal-receptions',
      left: { own: { passing_touchdowns: 1 } },
      right: { own: { receiving_touchdowns: 1 } },
    },
    {
      name: 'interceptions-equal-opponents',
      left: { own: { passing_interceptions: 1 } },
      right: { opponent: { interceptions: 1 } },
    },
  ],
};
