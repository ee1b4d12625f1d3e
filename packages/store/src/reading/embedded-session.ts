import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreError } from '@backfield/contract';
import type { EmbeddedLocation } from '../database/database-location.ts';
import { lockDirectory } from '../database/directory-lock.ts';
import type { ReadOptions, ReadSession } from './reader.ts';
import { receivedError, type SessionData, type SessionReply, type SessionRequest } from './session-messages.ts';

/**
 * A session on the embedded database in a directory, which is never made here. It runs in a thread of its own, because a
 * statement that runs hears neither its timeout nor a signal: ending the thread ends it. Throws `DATA_DIRECTORY_IN_USE`.
 */
export async function openEmbeddedSession(
  { directory: path, schema }: EmbeddedLocation,
  { timeoutMs, signal }: ReadOptions,
): Promise<ReadSession> {
  const directory = resolve(path);
  if (!existsSync(join(directory, 'PG_VERSION'))) {
    throw new StoreError('DATABASE_ERROR', `There is no database in ${directory} yet. A backfill makes it.`);
  }
  const lock = lockDirectory(directory);
  const workerData = { directory, timeoutMs, schema } satisfies SessionData;
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the embedded database ended')));
  });
  ended.catch(() => {});
  let isBusy = false;
  const giveUp = () => void worker.terminate();
  signal?.addEventListener('abort', giveUp);

  async function reply(request?: SessionRequest): Promise<SessionReply> {
    isBusy = true;
    const answered = new Promise<SessionReply>((take) => worker.once('message', take));
    if (request) worker.postMessage(request);
    const message = await Promise.race([answered, ended]);
    isBusy = false;
    if ('error' in message) throw receivedError(message.error);
    return message;
  }

  async function close(): Promise<void> {
    try {
      if (!isBusy) await reply({ ask: 'close' });
    } catch {
      // It was ended already.
    } finally {
      signal?.removeEventListener('abort', giveUp);
      await worker.terminate();
      lock.release();
    }
  }

  try {
    await reply();
  } catch (error) {
    await close();
    const message = error instanceof Error ? error.message : String(error);
    throw new StoreError('DATABASE_ERROR', `The embedded database in ${directory} can't be opened: ${message}.`, {
      cause: error,
    });
  }
  return {
    graceMs: 0,
    async prepare(sql) {
      const message = await reply({ ask: 'prepare', sql });
      return 'columns' in message ? message.columns : null;
    },
    async fetch(count) {
      const message = await reply({ ask: 'fetch', count });
      return 'rows' in message ? message.rows : [];
    },
    async relations() {
      const message = await reply({ ask: 'relations' });
      return 'names' in message ? message.names : [];
    },
    close,
  };
}
