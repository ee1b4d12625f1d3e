import type { Balance, StoredChecks } from '@backfield/contract';
import { allowed } from './invariants.ts';

const allowedBalances = allowed.map(
  ([pitching, batting]): Balance => ({
    name: 'allowed-equals-opponent-batting',
    left: { own: { [pitching]: 1 } },
    right: { opponent: { [batting]: 1 } },
  }),
);

/** The checks on stored games: the invariants that need no payload. */
export const storedChecks: StoredChecks = {
  leastPlayers: 9,
  balances: [
    {
      name: 'runs-equal-score',
      left: { own: { runs: 1 } },
      right: { score: true },
      exceptGameTypes: ['all-star'],
    },
    ...allowedBalances,
    { name: 'putouts-equal-outs', left: { own: { putouts: 1 } }, right: { own: { pitching_outs: 1 } } },
    {
      name: 'total-bases-add-up',
      left: { own: { total_bases: 1 } },
      right: { own: { singles: 1, doubles: 2, triples: 3, home_runs: 4 } },
    },
  ],
};
