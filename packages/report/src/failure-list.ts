import type { ErrorCode, GameDay } from '@backfield/contract';
import type { BackfillResult } from '@backfield/contract/results';

/** One thing to be run again: a game, or a day whose games never became known. */
export interface ListedFailure {
  gameDay: GameDay;
  /** null where the whole day failed. */
  sourceGameId: string | null;
  code: ErrorCode;
  error: string;
}

/** A league's failed days, a game at a time where the games are known. */
export function listFailures({ failed }: Pick<BackfillResult, 'failed'>): ListedFailure[] {
  return failed.flatMap(({ gameDay, code, error, failures }): ListedFailure[] =>
    failures.length === 0
      ? [{ gameDay, sourceGameId: null, code, error }]
      : failures.map((failure) => ({ gameDay, ...failure })),
  );
}
