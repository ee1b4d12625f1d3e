import type { GameStatus } from '@backfield/contract';
import type { EspnStatus } from './schema.ts';

/** Games that stopped or never began have state "post" like finished ones: only the name tells them apart. */
const namedStatuses = new Map<string, GameStatus>([
  ['STATUS_POSTPONED', 'postponed'],
  ['STATUS_SUSPENDED', 'suspended'],
  ['STATUS_CANCELED', 'cancelled'],
  ['STATUS_FORFEIT', 'cancelled'],
]);

/**
 * The status of a game. Final takes both the name and `completed`: storing a game too early is worse than looking again. A name
 * that is not known here goes by its state, and at the end of play counts as over but not final.
 */
export function readStatus({ type: { name, state, completed } }: EspnStatus): GameStatus {
  if (name === 'STATUS_FINAL' && completed) return 'final';
  const named = namedStatuses.get(name);
  if (named) return named;
  if (state === 'pre') return 'scheduled';
  return state === 'in' ? 'live' : 'over';
}
