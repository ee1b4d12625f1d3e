import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { openStore, type PostgresStore } from '../open-store.ts';
import { emptyTables } from './row-versions.ts';
import { sampleLeague } from './sample-league.ts';
import { databaseKinds, type TestDatabase } from './test-databases.ts';

/** The test suite's open store, whose tables are emptied before each test, and its clock. */
export interface StoreSuite {
  readonly store: PostgresStore;
  readonly database: TestDatabase;
  clock: { nowMs: number };
}

/** Defines the tests for every kind of database, with the leagues NFL and NBA registered. */
export function describeStore(name: string, tests: (suite: StoreSuite) => void): void {
  describe.each(databaseKinds)(`${name}, on $name`, (kind) => {
    let store: PostgresStore | undefined;
    let database: TestDatabase | undefined;
    const clock = { nowMs: 0 };

    beforeAll(async () => {
      database = await kind.create();
      store = await openStore(database.location, { now: () => clock.nowMs });
    });
    beforeEach(async () => {
      clock.nowMs = Date.parse('2024-10-09T06:00:00Z');
      await emptyTables(opened(store));
      await opened(store).registerLeagues([sampleLeague('NFL'), sampleLeague('NBA')]);
    });
    afterAll(async () => {
      await store?.close();
      await database?.[Symbol.asyncDispose]();
    });

    tests({
      clock,
      get store() {
        return opened(store);
      },
      get database() {
        return opened(database);
      },
    });
  });
}

function opened<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The suite has not opened its database yet.');
  return value;
}
