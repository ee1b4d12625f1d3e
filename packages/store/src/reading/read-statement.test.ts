import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseLocation } from '../database/database-location.ts';
import { openDatabase } from '../database/open-database.ts';
import { databases, type TestDatabase } from '../testing/test-databases.ts';
import { administer, server } from '../testing/test-server.ts';
import { openEmbeddedSession } from './embedded-session.ts';
import { readStatement } from './read-statement.ts';
import type { ReadOptions, ReadSession } from './reader.ts';

const minute = { timeoutMs: 60_000 };

async function rowsOf(location: DatabaseLocation, sql: string, options: Partial<ReadOptions> = {}) {
  return readStatement(location, sql, { ...minute, ...options }, async ({ batches }) => {
    const rows = [];
    for await (const batch of batches) rows.push(...batch);
    return rows;
  });
}

/** Statements that would change something, read a file or run a program if they were let. */
const attacks = [
  'select 1; commit; create table stolen ()',
  'commit; create table stolen ()',
  'create table stolen ()',
  'insert into notes values (2)',
  'insert into notes values (2) returning *',
  'with added as (insert into notes values (2) returning *) select * from added',
  'explain analyze create table stolen as select 1',
  "copy notes to program 'touch /tmp/stolen'",
  "copy notes from program 'echo 2'",
  "copy notes to '/tmp/stolen'",
  "do $$ begin execute 'create table stolen ()'; end $$",
  'set transaction read write',
  "select set_config('transaction_read_only', 'off', true)",
  "select set_config('transaction_read_only', 'off', false), query_to_xml('create table stolen ()', true, true, '')",
  "select pg_read_file('PG_VERSION')",
  "select pg_read_binary_file('/etc/hostname')",
  "select * from pg_ls_dir('.')",
  "select lo_import('/etc/hostname')",
  "select lo_export(1, '/tmp/stolen')",
  "select lo_from_bytea(4711, 'stolen')",
  "select pg_create_physical_replication_slot('stolen', true)",
  "select nextval('counter')",
  "select setval('counter', 99)",
  'alter role current_user superuser',
  "update pg_settings set setting = 'off' where name = 'transaction_read_only'",
  'vacuum notes',
  'listen stolen',
];

const leftBehind = `
select
  (select array_agg(id) from notes) as notes,
  (select last_value from counter) as counter,
  to_regclass('stolen') as stolen,
  (select count(*) from pg_largeobject_metadata) as objects,
  (select count(*) from pg_replication_slots) as slots,
  (select count(*) from pg_roles where rolname like 'backfield_reader_%') as roles`;
const nothing = { notes: [1], counter: 1, stolen: null, objects: 0, slots: 0, roles: 0 };

async function fill(location: DatabaseLocation): Promise<void> {
  const database = await openDatabase(location);
  await database.query('create table notes (id integer)');
  await database.query('insert into notes values (1)');
  await database.query('create sequence counter');
  await database.close();
}

async function expectNothing(location: DatabaseLocation): Promise<void> {
  const database = await openDatabase(location);
  expect(await database.query(leftBehind)).toEqual([nothing]);
  await database.close();
}

async function answerIn(session: ReadSession, sql: string): Promise<unknown> {
  return (await session.prepare(sql)) === null ? 'not run' : session.fetch(10);
}

/**
 * Statements that are answered though they would change something. The answer may only say what has been rolled back since: a
 * plan, or the number of a large object.
 */
async function attackAll(
  location: DatabaseLocation,
  sqls: string[],
  options: Partial<ReadOptions> = {},
): Promise<void> {
  for (const sql of sqls) {
    const answer = await rowsOf(location, sql, options).catch(() => 'refused');
    if (answer !== 'refused') expect(JSON.stringify(answer), sql).toMatch(/^\[\["4711"\]\]$|Planning Time/);
  }
}

describe('a statement on the embedded database', () => {
  let database: TestDatabase;
  let location: { directory: string };
  beforeAll(async () => {
    database = await databases.embedded();
    if (!('directory' in database.location)) throw new Error('Not embedded.');
    location = database.location;
    await fill(location);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('changes nothing and reads no file, though the database has none but a superuser', async () => {
    const steals = [
      ...attacks,
      "select set_config('role', 'postgres', false)",
      "select set_config('session_authorization', 'postgres', false)",
      "select pg_read_file('/etc/hostname')",
    ];
    const session = await openEmbeddedSession(location, minute);
    for (const steal of steals) {
      const answer = await answerIn(session, steal).catch(() => 'refused');
      if (answer !== 'not run') expect(answer, steal).toBe('refused');
      await session.relations();
    }
    await session.close();
    await expectNothing(location);
  });

  it('reads tables, also those with an owner', async () => {
    expect(await rowsOf(location, 'select id, current_setting($$transaction_read_only$$) from notes')).toEqual([
      ['1', 'on'],
    ]);
  });

  it('is ended by its timeout and by a signal, in the middle', async () => {
    const endless = 'select count(*) from generate_series(1, 100000000000)';
    await expect(rowsOf(location, endless, { timeoutMs: 500 })).rejects.toThrow('ended after 0.5 seconds');
    const stop = new AbortController();
    const reading = rowsOf(location, endless, { signal: stop.signal });
    void wait(3000).then(() => stop.abort());
    await expect(reading).rejects.toMatchObject({ code: 'INTERRUPTED' });
    await expectNothing(location);
  });

  it('makes no database where there is none', async () => {
    await expect(rowsOf({ directory: join(database.dataDirectory, 'none') }, 'select 1')).rejects.toThrow(
      'There is no database in',
    );
  });
});

describe.skipIf(!server.url)(`a statement, on ${server.title}`, () => {
  const reader = `backfield_plain_${randomUUID().slice(0, 8)}`;
  const groups = ['pg_read_server_files', 'pg_execute_server_program'].map((group) => ({
    group,
    login: `${reader}_${group}`,
  }));
  let database: TestDatabase;
  let location: { databaseUrl: string };

  function locationOf(login: string): { databaseUrl: string } {
    const url = new URL(location.databaseUrl);
    url.username = login;
    url.password = 'reader';
    return { databaseUrl: url.href };
  }

  beforeAll(async () => {
    database = await databases.onServerFromNothing();
    if (!('databaseUrl' in database.location)) throw new Error('Not a server.');
    location = database.location;
    await fill(location);
    await administer(`create role ${reader} login password 'reader'`);
    for (const { group, login } of groups) {
      await administer(`create role ${login} login noinherit password 'reader' in role ${group}`);
    }
    const opened = await openDatabase(location);
    await opened.query(`grant select on all tables in schema public to public`);
    await opened.query(`grant insert on notes to ${reader}`);
    await opened.query(`grant usage, update on sequence counter to ${reader}`);
    await opened.query(`grant create on schema public to ${reader}`);
    await opened.close();
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    for (const login of [reader, ...groups.map((group) => group.login)]) await administer(`drop role ${login}`);
  });

  it('changes nothing and reads no file as an ordinary role that may write', async () => {
    await attackAll(locationOf(reader), attacks);
    await expectNothing(location);
  });

  it('is not run as a superuser, and is told what to grant', async () => {
    for (const attack of attacks) {
      await expect(rowsOf(location, attack), attack).rejects.toMatchObject({ code: 'SUPERUSER_QUERY' });
    }
    await expect(rowsOf(location, 'select 1')).rejects.toThrow(
      /create role backfield_reader login[\s\S]*grant select on all/,
    );
    await expectNothing(location);
  });

  it.each(groups)('is not run as a member of $group, which one SELECT would put on', async ({ login }) => {
    await expect(rowsOf(locationOf(login), 'select 1')).rejects.toMatchObject({ code: 'SUPERUSER_QUERY' });
  });

  it('is not run as a superuser who began as somebody else', async () => {
    const url = new URL(location.databaseUrl);
    url.searchParams.set('options', `-c role=${reader}`);
    await expect(rowsOf({ databaseUrl: url.href }, 'select 1')).rejects.toMatchObject({ code: 'SUPERUSER_QUERY' });
  });

  it('changes nothing as a superuser who insists', async () => {
    const files = /pg_read|pg_ls_dir|lo_import|replication_slot/;
    await attackAll(
      location,
      attacks.filter((sql) => !files.test(sql)),
      { allowSuperuser: true },
    );
    await expectNothing(location);
  });

  it('is ended by its timeout and by a signal, on the server too', async () => {
    const endless = 'select count(*) from generate_series(1, 100000000000), notes';
    const plain = locationOf(reader);
    await expect(rowsOf(plain, endless, { timeoutMs: 500 })).rejects.toThrow('ended after 0.5 seconds');
    const stop = new AbortController();
    const reading = rowsOf(plain, endless, { signal: stop.signal });
    void wait(500).then(() => stop.abort());
    await expect(reading).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const running = `select count(*) from pg_stat_activity where usename = '${reader}' and state = 'active'`;
    await expect.poll(() => rowsOf(location, running, { allowSuperuser: true })).toEqual([['0']]);
  });

  it('answers the same whatever the role has set', async () => {
    await administer(`alter role ${reader} set datestyle = 'German'; alter role ${reader} set timezone = 'Asia/Tokyo'`);
    const sql = "select date '2024-10-09', timestamptz '2024-10-09 06:00Z', interval '1 day 2 hours', 9007199254740993";
    expect(await rowsOf(locationOf(reader), sql)).toEqual([
      ['2024-10-09', '2024-10-09 06:00:00+00', '1 day 02:00:00', '9007199254740993'],
    ]);
  });

  it('that names what is not there is shown its place, and the nearest table', async () => {
    await expect(rowsOf(locationOf(reader), 'select *\nfrom nots')).rejects.toThrow(
      'relation "nots" does not exist (42P01).\n  from nots\n       ^\nDid you mean notes?',
    );
  });
});
