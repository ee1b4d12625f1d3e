import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { databases, type TestDatabase } from '../testing/test-databases.ts';
import { addressOf, administer, server } from '../testing/test-server.ts';
import type { ServerLocation } from './database-location.ts';
import { openDatabase } from './open-database.ts';

describe.skipIf(!server.url)(`databases as people have them, on ${server.title}`, () => {
  const role = `backfield_fan_${randomUUID().slice(0, 8)}`;
  let database: TestDatabase;
  let own: ServerLocation;
  let fan: ServerLocation;

  beforeAll(() => administer(`create role ${role} login password 'fan'`));
  beforeEach(async () => {
    database = await databases.onServerFromNothing();
    if (!('databaseUrl' in database.location)) throw new Error('Not a server.');
    own = database.location;
    const url = new URL(own.databaseUrl);
    [url.username, url.password] = [role, 'fan'];
    fan = { databaseUrl: url.href };
    return () => database[Symbol.asyncDispose]();
  });
  afterAll(() => administer(`drop role ${role}`));

  async function run(sql: string, location = own) {
    const opened = await openDatabase(location);
    try {
      return await opened.query(sql);
    } finally {
      await opened.close();
    }
  }
  const name = () => new URL(own.databaseUrl).pathname.slice(1);
  const relations = `select relname from pg_class where relnamespace = 'public'::regnamespace order by 1`;

  it('that have tables of our names keep them, and are told the way out', async () => {
    await run('create table games (id serial primary key, title text)');
    await run('create table players (id serial primary key, nick text)');
    const before = await run(relations);
    await expect(openStore(own)).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      message: expect.stringMatching(/has games, players in schema "public".*BACKFIELD_SCHEMA=backfield/),
    });
    expect(await run(relations)).toEqual(before);

    const store = await openStore({ ...own, schema: 'backfield' });
    expect(await store.query('select count(*) as games from games where source is null')).toEqual([{ games: 0 }]);
    await store.close();
    expect(await run(relations)).toEqual(before);
    expect(await run('select title from public.games')).toEqual([]);
  });

  it('that gain a table of a later version keep it, and are told the same', async () => {
    await (await openStore(own)).close();
    await run(`drop view drifted_days; delete from backfield_migrations where name >= '0008'`).catch(() => {});
    await run(`delete from backfield_migrations where name >= '0008'`);
    await expect(openStore(own)).rejects.toThrow(/has .*crosswalk.* in schema "public"/);
  });

  it('that let us make no tables say what to grant', async () => {
    await run(`revoke create on schema public from public`);
    await expect(openStore(fan)).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      message: expect.stringContaining(`grant create on schema public to ${role}`),
    });
    await expect(openStore({ ...fan, schema: 'mine' })).rejects.toThrow(`create schema mine authorization ${role}`);
    await run(`create schema mine authorization ${role}`);
    await (await openStore({ ...fan, schema: 'mine' })).close();
  });

  it('with dates, zones, isolation and search paths of their own give the same', async () => {
    const settings = {
      datestyle: 'German',
      intervalstyle: 'sql_standard',
      timezone: "'Asia/Tokyo'",
      default_transaction_isolation: 'serializable',
      search_path: 'elsewhere, public',
      bytea_output: 'escape',
    };
    for (const [setting, value] of Object.entries(settings)) {
      await administer(`alter database ${name()} set ${setting} = ${value}`);
    }
    const store = await openStore(own);
    const sql = `select date '2024-10-09' as day, timestamptz '2024-10-09 06:00Z' as at,
      current_setting('transaction_isolation') as isolation`;
    const expected = [{ day: '2024-10-09', at: new Date('2024-10-09T06:00:00Z'), isolation: 'read committed' }];
    expect(await store.query(sql)).toEqual(expected);
    await store.close();
  });

  it('in which two transactions clash have the work done again', async () => {
    const [one, two] = [await openDatabase(own), await openDatabase(own)];
    await one.query('create table pair (id integer primary key, n integer); insert into pair values (1, 0), (2, 0)');
    const meet = Promise.withResolvers<void>();
    let arrived = 0;
    const both = (database: typeof one, ids: number[]) =>
      database.transaction(async (queries) => {
        for (const id of ids) {
          await queries.query('update pair set n = n + 1 where id = $1', [id]);
          arrived += 1;
          if (arrived >= 2) meet.resolve();
          await meet.promise;
        }
      });
    await Promise.all([both(one, [1, 2]), both(two, [2, 1])]);
    expect(await one.query('select n from pair')).toEqual([{ n: 2 }, { n: 2 }]);
    await Promise.all([one.close(), two.close()]);
  });

  it.each(['LATIN1', 'SQL_ASCII'])('kept in %s are refused, as names would not fit', async (encoding) => {
    const other = `backfield_test_${randomUUID().replaceAll('-', '')}`;
    await administer(`create database ${other} encoding '${encoding}' locale 'C' template template0`);
    try {
      const opening = openStore({ databaseUrl: addressOf(other) });
      await expect(opening).rejects.toThrow(new RegExp(`kept in ${encoding}.*encoding 'UTF8'`));
    } finally {
      await administer(`drop database ${other} with (force)`);
    }
  });

  it('that end a statement or refuse to write say which setting does', async () => {
    await administer(`alter database ${name()} set statement_timeout = '200ms'`);
    await expect(run('select pg_sleep(5)')).rejects.toThrow(/sets statement_timeout: raise it/);
    await administer(`alter database ${name()} reset statement_timeout`);
    await administer(`alter database ${name()} set default_transaction_read_only = on`);
    await expect(openStore(own)).rejects.toThrow(/default_transaction_read_only is set/);
  });
});
