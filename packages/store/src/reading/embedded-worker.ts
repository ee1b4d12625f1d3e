import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, protocol } from '@electric-sql/pglite';
import type { AnswerColumn, AnswerRow } from './reader.ts';
import { knownRelations, readingSettings } from './reading-sql.ts';
import { type SessionData, type SessionReply, type SessionRequest, sentError } from './session-messages.ts';

/** The embedded database for one statement, in a thread of its own: what runs in it hears nothing, not even Ctrl-C. */

const { serialize } = protocol;
const { directory, timeoutMs, schema } = workerData as SessionData;
const pglite = await PGlite.create({ dataDir: directory });
const role = `backfield_reader_${randomUUID().replaceAll('-', '')}`;

/**
 * The embedded database has one user, a superuser who may read and write its files. A role that only reads takes its place,
 * which a statement could take off again with `set_config` alone; so nobody but the superuser may call that. Rolled back
 * with everything else.
 */
await pglite.exec(`
${readingSettings(timeoutMs, schema, 'read write')};
create role ${role};
grant pg_read_all_data to ${role};
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
set transaction read only;
set local role ${role};
savepoint unread`);

async function prepare(sql: string): Promise<AnswerColumn[] | null> {
  await pglite.execProtocol(serialize.parse({ text: sql }));
  const { messages } = await pglite.execProtocol(serialize.describe({ type: 'S' }));
  for (const message of messages) {
    if (!(message instanceof protocol.messages.RowDescriptionMessage)) continue;
    await pglite.execProtocol(serialize.bind());
    return message.fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID }));
  }
  return null;
}

async function fetchRows(count: number): Promise<AnswerRow[]> {
  const { messages } = await pglite.execProtocol(serialize.execute({ rows: count }));
  return messages.filter((message) => message instanceof protocol.messages.DataRowMessage).map(({ fields }) => fields);
}

async function relations(): Promise<string[]> {
  await pglite.execProtocol(serialize.sync());
  await pglite.exec('rollback to savepoint unread');
  const { rows } = await pglite.query<{ name: string }>(knownRelations);
  return rows.map(({ name }) => name);
}

async function answer(request: SessionRequest): Promise<SessionReply> {
  try {
    if (request.ask === 'prepare') return { columns: await prepare(request.sql) };
    if (request.ask === 'fetch') return { rows: await fetchRows(request.count) };
    if (request.ask === 'relations') return { names: await relations() };
    await pglite.close();
    return { closed: true };
  } catch (error) {
    return { error: sentError(error) };
  }
}

parentPort?.on('message', async (request: SessionRequest) => parentPort?.postMessage(await answer(request)));
parentPort?.postMessage({ ready: true });
