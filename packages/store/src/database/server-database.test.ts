import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { StoreError } from '@backfield/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { databases, type TestDatabase } from '../testing/test-databases.ts';
import { administer, server } from '../testing/test-server.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

async function openingError(databaseUrl: string): Promise<StoreError> {
  try {
    await openStore({ databaseUrl });
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('The store opened.');
}

/** A port of this machine on which nothing listens. */
async function closedPort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** Everything of an error that a log could show, its causes included. */
function everything(error: StoreError): string {
  return [error.message, error.stack, inspect(error, { depth: 10, showHidden: true })].join('\n');
}

describe('a DATABASE_URL that leads nowhere', () => {
  it('is named by host and port, without its password', async () => {
    const port = await closedPort();
    const error = await openingError(`postgres://user:s3cret%2Fword@127.0.0.1:${port}/games`);
    expect(error.code).toBe('DATABASE_UNREACHABLE');
    expect(error.message).toContain(`Postgres at 127.0.0.1:${port}, database "games" can't be reached`);
    expect(everything(error)).not.toMatch(/s3cret|word@/);
  });

  it('is named when its host does not exist', async () => {
    const error = await openingError('postgres://user:s3cret@no-such-host.invalid/games');
    expect(error.code).toBe('DATABASE_UNREACHABLE');
    expect(error.message).toContain('no-such-host.invalid:5432');
    expect(everything(error)).not.toContain('s3cret');
  });

  it.each([
    ['a text', 's3cret'],
    ['another database', 'mysql://user:s3cret@host/games'],
    ['a bare # in the password', 'postgres://user:s3#cret@host/games'],
    ['a bare / in the password', 'postgres://user:12/s3cret@host/games'],
    ['a bare % in the password', 'postgres://user:s3%cret@host/games'],
    ['a port that is none', 'postgres://user:s3cret@host:port/games'],
  ])('is explained and not quoted: %s', async (_name, url) => {
    const error = await openingError(url);
    expect(error.code).toBe('DATABASE_REFUSED');
    expect(error.message).toContain('DATABASE_URL is not a Postgres address');
    expect(everything(error)).not.toMatch(/s3|cret@|12\//);
  });
});

describe.skipIf(!server.url)(`a Postgres server, on ${server.title}`, () => {
  let testDatabase: TestDatabase;
  let url: URL;

  beforeAll(async () => {
    testDatabase = await databases.onServerFromNothing();
    if (!('databaseUrl' in testDatabase.location)) throw new Error('Not a server.');
    url = new URL(testDatabase.location.databaseUrl);
  });
  afterAll(() => testDatabase[Symbol.asyncDispose]());

  async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
    const database = await openDatabase({ databaseUrl: url.href });
    try {
      await work(database);
    } finally {
      await database.close();
    }
  }

  it('is described without the password', async () => {
    await withDatabase(async ({ description }) => {
      expect(description).toBe(`Postgres at ${url.hostname}:${url.port}, database "${url.pathname.slice(1)}"`);
    });
  });

  it('that refuses the password is named with the user, never with the password', async () => {
    const wrong = new URL(url);
    wrong.password = 's3cret/#word';
    expect(wrong.href).toContain('s3cret%2F%23word');
    const error = await openingError(wrong.href);
    expect(error.code).toBe('DATABASE_REFUSED');
    expect(error.message).toContain(`refuses user "${url.username}"`);
    expect(everything(error)).not.toMatch(/s3cret|word"?@/);
  });

  it('that lacks the database says so', async () => {
    const wrong = new URL(url);
    wrong.pathname = '/no_such_database';
    const error = await openingError(wrong.href);
    expect(error.code).toBe('DATABASE_REFUSED');
    expect(error.message).toContain('"no_such_database" does not exist');
    expect(everything(error)).not.toContain(`:${url.password}@`);
  });

  it('that is lost in the middle of a transaction is reported as lost and serves the next one', async () => {
    await withDatabase(async (database) => {
      await database.query('create table if not exists notes (text text)');
      const cutOff = database.transaction(async (queries) => {
        await queries.query(`insert into notes values ('half')`);
        const [backend] = await queries.query<{ pid: number }>('select pg_backend_pid() as pid');
        await administer(`select pg_terminate_backend(${backend?.pid})`);
        await queries.query(`insert into notes values ('other half')`);
      });
      await expect(cutOff).rejects.toMatchObject({ code: 'DATABASE_LOST' });
      expect(await database.query('select * from notes')).toEqual([]);
    });
  });

  it('that drops an idle connection leaves the process alive', async () => {
    await withDatabase(async (database) => {
      const [backend] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
      await administer(`select pg_terminate_backend(${backend?.pid}, 5000)`);
      await expect
        .poll(() => database.query('select 1 as alive').catch(({ code }: StoreError) => code))
        .toEqual([{ alive: 1 }]);
    });
  });

  it('rolls back what a failed transaction wrote', async () => {
    await withDatabase(async (database) => {
      await database.query('create table if not exists notes (text text)');
      const failing = database.transaction(async (queries) => {
        await queries.query(`insert into notes values ('gone')`);
        throw new RangeError('as planned');
      });
      await expect(failing).rejects.toThrow('as planned');
      expect(await database.query('select * from notes')).toEqual([]);
    });
  });

  it('that only lets us read is refused', async () => {
    const readOnly = new URL(url);
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on');
    const error = await openingError(readOnly.href);
    expect(error.message).toContain('read-only transaction');
  });
});
