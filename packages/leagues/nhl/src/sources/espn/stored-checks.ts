import type { StoredChecks } from '@backfield/contract';
import { leastPlayers } from './invariants.ts';

/** The checks on stored games: the invariants that need no payload. A shootout's goal is nobody's. */
export const storedChecks: StoredChecks = {
  leastPlayers,
  balances: [
    { name: 'points-add-up', left: { own: { points: 1 } }, right: { own: { goals: 1, assists: 1 } } },
    {
      name: 'saves-add-up',
      left: { own: { shots_against: 1 } },
      right: { own: { saves: 1, goals_against: 1 } },
    },
    {
      name: 'saves-are-of-three-kinds',
      left: { own: { saves: 1 } },
      right: { own: { even_strength_saves: 1, power_play_saves: 1, shorthanded_saves: 1 } },
    },
  ],
};
