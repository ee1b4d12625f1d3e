import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { ServerLocation } from '../database/database-location.ts';
import { createConnector } from '../database/server-config.ts';
import { connectError } from '../database/server-error.ts';
import { assertConfined } from './confined-role.ts';
import type { AnswerColumn, AnswerRow, ReadOptions, ReadSession } from './reader.ts';
import { knownRelations, readingSettings } from './reading-sql.ts';

const cancelMs = 500;
const graceMs = 2000;

/** Values stay as Postgres writes them: numbers of any size are exact so. */
const asWritten = { getTypeParser: () => (text: string) => text };

/**
 * A connection of its own to a server, for one statement. Rejects with `SUPERUSER_QUERY` where a statement could do more than
 * read there: a transaction that only reads keeps nobody from files and programs.
 */
export async function openServerSession(
  { databaseUrl, schema }: ServerLocation,
  { timeoutMs, allowSuperuser = false, signal }: ReadOptions,
): Promise<ReadSession> {
  const { address, connect } = createConnector(databaseUrl);
  const opened = (given: AbortSignal | undefined) => connect((config) => openClient(config, given));
  let client: pg.Client;
  try {
    client = await opened(signal);
  } catch (error) {
    throw connectError(error, address);
  }
  let cursor: Cursor<AnswerRow> | null = null;
  let backend = 0;
  let isBusy = false;
  try {
    await client.query(readingSettings(timeoutMs, schema));
    // Also the transaction's first snapshot: after it nothing can make the transaction write.
    const role = await assertConfined(client, address, allowSuperuser);
    backend = role.backend;
  } catch (error) {
    await client.end();
    throw error;
  }

  async function prepare(sql: string): Promise<AnswerColumn[] | null> {
    cursor = client.query(new Cursor<AnswerRow>(sql, [], { rowMode: 'array', types: asWritten }));
    const failed = once(cursor, 'error').then(([error]) => Promise.reject(error));
    const noRows = once(client.connection, 'noData').then(() => null);
    const columns = once(client.connection, 'rowDescription').then(([{ fields }]) => fields.map(answerColumn));
    return Promise.race([failed, noRows, columns]);
  }

  async function fetch(count: number): Promise<AnswerRow[]> {
    isBusy = true;
    const rows = cursor ? await cursor.read(count) : [];
    isBusy = false;
    return rows;
  }

  async function cancel(): Promise<void> {
    const canceller = await opened(undefined);
    try {
      await canceller.query('select pg_cancel_backend($1)', [backend]);
    } finally {
      await canceller.end();
    }
  }

  return {
    graceMs,
    prepare,
    fetch,
    async relations() {
      await client.query('rollback');
      const { rows } = await client.query<{ name: string }>(knownRelations);
      return rows.map(({ name }) => name);
    },
    async close() {
      if (isBusy) await Promise.race([cancel().catch(() => {}), wait(cancelMs, undefined, { ref: false })]);
      // A transaction that is not committed is rolled back with its connection.
      await Promise.race([client.end().catch(() => {}), wait(cancelMs, undefined, { ref: false })]);
    },
  };
}

async function openClient(config: pg.ClientConfig, signal: AbortSignal | undefined): Promise<pg.Client> {
  const client = new pg.Client(config);
  // A connection that dies is an event too, and would end the process.
  client.on('error', () => {});
  const giveUp = () => void client.end();
  signal?.addEventListener('abort', giveUp);
  try {
    await client.connect();
    return client;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

function answerColumn({ name, dataTypeID }: pg.FieldDef): AnswerColumn {
  return { name, typeId: dataTypeID };
}
