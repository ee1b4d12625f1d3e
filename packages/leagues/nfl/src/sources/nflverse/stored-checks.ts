import type { StoredChecks } from '@backfield/contract';
import { leastPlayers } from './invariants.ts';

/** The checks on stored games: that both teams are there. Sums that should be equal are only soft in this source: no balance. */
export const storedChecks: StoredChecks = { leastPlayers, balances: [] };
