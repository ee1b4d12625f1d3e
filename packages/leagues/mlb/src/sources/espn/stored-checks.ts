import type { Balance, StoredChecks } from '@backfield/contract';
import { allowed, leastPlayers } from './invariants.ts';

const allowedBalances = allowed.map(
  ([pitching, batting]): Balance => ({
    name: 'allowed-equals-opponent-batting',
    left: { own: { [pitching]: 1 } },
    right: { opponent: { [batting]: 1 } },
  }),
);

/** The checks on stored games: the invariants that need no payload. */
export const storedChecks: StoredChecks = {
  leastPlayers,
  balances: [
    { name: 'runs-equal-score', left: { own: { runs: 1 } }, right: { score: true }, exceptGameTypes: ['all-star'] },
    ...allowedBalances,
  ],
};
