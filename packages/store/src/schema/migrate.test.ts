import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { openStore } from '../open-store.ts';
import { databaseKinds, databases, type TestDatabase } from '../testing/test-databases.ts';
import { server } from '../testing/test-server.ts';
import { migrate } from './migrate.ts';
import { migrationNames } from './migration-files.ts';

let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.[Symbol.asyncDispose]();
  database = undefined;
});

describe.each(databaseKinds)('migrations, on $name', (kind) => {
  it('make every table once', async () => {
    database = await kind.createEmpty();
    await (await openStore(database.location)).close();
    const store = await openStore(database.location);
    const applied = await store.query<{ name: string }>('select name from backfield_migrations order by name');
    expect(applied.map(({ name }) => name)).toEqual(await migrationNames());
    await store.close();
  });

  it('cost one read where the schema is current', async () => {
    database = await kind.create();
    const opened = await openDatabase(database.location);
    await migrate(opened);
    const statements: string[] = [];
    await migrate({
      ...opened,
      query: (sql, parameters) => {
        statements.push(sql);
        return opened.query(sql, parameters);
      },
      transaction: () => expect.unreachable(),
    });
    expect(statements).toEqual(['select name from backfield_migrations']);
    await opened.close();
  });

  it('refuse a database that a newer version has written', async () => {
    database = await kind.create();
    const store = await openStore(database.location);
    await store.query(`insert into backfield_migrations values ('9999-from-tomorrow', '2999-01-01T00:00:00.000Z')`);
    await store.close();
    await expect(openStore(database.location)).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
      message: expect.stringContaining('"9999-from-tomorrow"'),
    });
  });

  it('describe every table and view', async () => {
    database = await kind.create();
    const store = await openStore(database.location);
    const silent = await store.query(
      `select relname from pg_class
       where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v')
         and relname not like 'backfield_%' and obj_description(oid, 'pg_class') is null`,
    );
    expect(silent).toEqual([]);
    await store.close();
  });
});

describe.skipIf(!server.url)(`migrators at once, on ${server.title}`, () => {
  it('wait for each other and all succeed', async () => {
    database = await databases.onServerFromNothing();
    const { location } = database;
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(location)));
    const applied = await stores[0]?.query<{ name: string }>('select name from backfield_migrations order by name');
    expect(applied?.map(({ name }) => name)).toEqual(await migrationNames());
    await Promise.all(stores.map((store) => store.close()));
  });

  it('share a database by schema', async () => {
    database = await databases.onServerFromNothing();
    if (!('databaseUrl' in database.location)) throw new Error('Not a server.');
    await (await openStore(database.location)).close();
    const url = new URL(database.location.databaseUrl);
    url.searchParams.set('options', '-c search_path=other');
    await expect(openStore({ databaseUrl: url.href })).rejects.toThrow('has no schema to put tables in');
    const opened = await openDatabase(database.location);
    await opened.query('create schema other');
    await opened.close();
    const store = await openStore({ databaseUrl: url.href });
    expect(await store.query('select count(*) as games from other.games')).toEqual([{ games: 0 }]);
    await store.close();
  });
});
