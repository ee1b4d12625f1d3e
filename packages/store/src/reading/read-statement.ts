import { setTimeout as wait } from 'node:timers/promises';
import { BackfieldError, UsageError } from '@backfield/contract';
import type { DatabaseLocation } from '../database/database-location.ts';
import { serverAddress } from '../database/server-address.ts';
import { describeServer } from '../database/server-error.ts';
import { waitForServer } from '../database/wait-for-server.ts';
import { openEmbeddedSession } from './embedded-session.ts';
import { type FailedRead, readError, tookTooLong } from './read-error.ts';
import type { AnswerRow, ReadOptions, ReadSession, StatementAnswer } from './reader.ts';
import { openServerSession } from './server-session.ts';

const rowsPerFetch = 2000;

/**
 * Runs one statement and hands its answer to `use`. The statement goes through the extended protocol, so it is one alone, into
 * a transaction that only reads, has a time limit and is rolled back. Nothing is made or brought up to date for it. Rejects
 * with `BAD_OPTION` where it returns no rows or would change something, `SUPERUSER_QUERY`, `INTERRUPTED`, StoreError.
 */
export async function readStatement<T>(
  location: DatabaseLocation,
  sql: string,
  options: ReadOptions,
  use: (answer: StatementAnswer) => Promise<T>,
): Promise<T> {
  const { timeoutMs, signal } = options;
  const session = await openSession(location, options);
  const reading = {
    sql,
    timeoutMs,
    signal,
    session,
    description: descriptionOf(location),
    relations: session.relations,
  };
  try {
    return await use(await answerOf(reading));
  } finally {
    await session.close();
  }
}

interface Reading extends FailedRead {
  session: ReadSession;
  signal: AbortSignal | undefined;
}

async function answerOf(reading: Reading): Promise<StatementAnswer> {
  const columns = await attempt(reading, () => reading.session.prepare(reading.sql));
  if (columns !== null) return { columns, batches: batchesOf(reading) };
  throw new UsageError(
    'BAD_OPTION',
    'query only reads, and this statement returns no rows: it does something else. It was not run.',
  );
}

async function* batchesOf(reading: Reading): AsyncGenerator<readonly AnswerRow[]> {
  for (;;) {
    const rows = await attempt(reading, () => reading.session.fetch(rowsPerFetch));
    if (rows.length > 0) yield rows;
    if (rows.length < rowsPerFetch) return;
  }
}

/** Does a session's work within its time and while somebody waits for it. */
async function attempt<T>(reading: Reading, work: () => Promise<T>): Promise<T> {
  const { signal, timeoutMs, session } = reading;
  if (signal?.aborted) throw interruption();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(interruption());
  const timer = setTimeout(() => reject(tookTooLong(timeoutMs)), timeoutMs + session.graceMs);
  signal?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work(), stopped]);
  } catch (error) {
    throw await readError(error, reading);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Opens a session, or gives it up where nobody waits for it any more. */
async function openSession(location: DatabaseLocation, options: ReadOptions): Promise<ReadSession> {
  try {
    if ('directory' in location) return await openEmbeddedSession(location, options);
    return await waitForServer(() => openServerSession(location, options), {
      now: Date.now,
      sleep: (ms) => wait(ms, undefined, { signal: options.signal }),
      ...options,
    });
  } catch (error) {
    throw options.signal?.aborted ? interruption() : error;
  }
}

function descriptionOf(location: DatabaseLocation): string {
  if ('directory' in location) return 'The embedded database';
  return describeServer(serverAddress(location.databaseUrl));
}

function interruption(): BackfieldError {
  return new BackfieldError('INTERRUPTED', 'Interrupted; the statement was ended.');
}
