import { BackfieldError, StoreError, UsageError } from '@backfield/contract';
import { closest, distance } from 'fastest-levenshtein';
import { codeOf } from '../database/sql-error.ts';
import type { SentError } from './session-messages.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codes = {
  readOnlyTransaction: '25006',
  queryCanceled: '57014',
  undefinedTable: '42P01',
  syntaxError: '42601',
} as const;

export interface FailedRead {
  sql: string;
  /** The database's name for people. */
  description: string;
  timeoutMs: number;
  /** Names that the statement may have meant; asked for where it names one that is not there. */
  relations(): Promise<readonly string[]>;
}

/** The error for a statement that could not be read, with the place in it that Postgres points at and what it advises. */
export async function readError(error: unknown, failed: FailedRead): Promise<BackfieldError> {
  if (error instanceof BackfieldError) return error;
  const { sql, description, timeoutMs } = failed;
  const { message, position, hint, detail } = (
    error instanceof Error ? error : { message: String(error) }
  ) as SentError;
  const code = codeOf(error);
  if (code === codes.readOnlyTransaction) {
    const text = `query only reads, and this statement would change something: ${message}.`;
    return new UsageError('BAD_OPTION', text, { cause: error });
  }
  // A mistake in a statement has a place in it; words are in the server's language.
  if (code === codes.syntaxError && position === undefined) {
    return new UsageError('BAD_OPTION', 'query takes one statement, and these are several. None was run.', {
      cause: error,
    });
  }
  if (code === codes.queryCanceled) return tookTooLong(timeoutMs, error);
  const nearest = code === codes.undefinedTable ? await nearestRelation(message, failed) : undefined;
  const lines = [
    `${description} answers: ${message}${code ? ` (${code})` : ''}.`,
    ...(position ? placeIn(sql, Number(position)) : []),
    ...(detail ? [detail] : []),
    ...(hint ? [`Hint: ${hint}`] : []),
    ...(nearest ? [nearest] : []),
  ];
  return new StoreError('DATABASE_ERROR', lines.join('\n'), { cause: error });
}

export function tookTooLong(timeoutMs: number, cause?: unknown): StoreError {
  return new StoreError(
    'DATABASE_ERROR',
    `The statement was ended after ${timeoutMs / 1000} seconds. --timeout gives it longer.`,
    { cause },
  );
}

/** The line of the statement that holds a character, counted from 1, and a mark under it. */
function placeIn(sql: string, position: number): string[] {
  // Postgres counts characters, JavaScript halves of those beyond the first plane.
  const before = [...sql].slice(0, position - 1).join('');
  const start = before.lastIndexOf('\n') + 1;
  const [line = ''] = sql.slice(start).split('\n', 1);
  return [`  ${line}`, `  ${' '.repeat(before.length - start)}^`];
}

async function nearestRelation(message: string, { relations }: FailedRead): Promise<string | undefined> {
  const [, named = ''] = /"([^"]+)"/.exec(message) ?? [];
  const name = named.split('.').at(-1) ?? '';
  const known = await relations().catch(() => []);
  if (known.length === 0) return 'There are no tables here yet. A backfill makes them.';
  const nearest = closest(name, [...known]);
  if (distance(name, nearest) <= Math.max(2, name.length / 3)) return `Did you mean ${nearest}?`;
  return `Tables and views here: ${[...known].sort().join(', ')}.`;
}
