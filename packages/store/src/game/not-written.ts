import type { GameWriteResult } from '@backfield/contract/store';

/** The result for a game of which nothing was written. */
export function notWritten(status: 'unchanged' | 'refused', difference: string | null): GameWriteResult {
  return { status, linesInserted: 0, linesUpdated: 0, linesDeleted: 0, corrections: 0, difference };
}
