import { StoreError } from '@backfield/contract';

/** The code that Postgres or the operating system gave an error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A statement that failed for a reason of its own: the connection is sound. */
export function sqlError(error: unknown, description: string): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  if (code === '53100' || code === 'ENOSPC') {
    return new StoreError('DATABASE_ERROR', `The disk of ${description} is full. Make room and run again.`, {
      cause: error,
    });
  }
  if (code === '57014') {
    const advice =
      'The role, the database or the address sets statement_timeout: raise it, such as alter role ... set statement_timeout = 0.';
    return new StoreError('DATABASE_ERROR', `${description} ended a statement: ${message}. ${advice}`, {
      cause: error,
    });
  }
  if (code === '25006') {
    const advice =
      'It is a standby, or default_transaction_read_only is set for the role or the database: connect to one that may be written to.';
    return new StoreError('DATABASE_REFUSED', `${description} refuses to write: ${message}. ${advice}`, {
      cause: error,
    });
  }
  if (code === '42501') {
    const advice = 'Connect as a user who may write to it.';
    return new StoreError('DATABASE_REFUSED', `${description} refuses to write: ${message}. ${advice}`, {
      cause: error,
    });
  }
  const suffix = code ? ` (${code})` : '';
  return new StoreError('DATABASE_ERROR', `A statement failed in ${description}: ${message}${suffix}.`, {
    cause: error,
  });
}
