import { openStore, type PostgresStore } from '@backfield/store';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownDocuments } from './documents.ts';

const queries = markdownDocuments().flatMap(({ file, text }) =>
  [...text.matchAll(/^```sql\n(.*?)^```$/gms)].map(([, sql = '']) => ({ file, sql })),
);

describe('queries in the documents', () => {
  let database: TestDatabase;
  let store: PostgresStore;
  beforeAll(async () => {
    database = await databases.embedded();
    store = await openStore(database.location);
  });
  afterAll(async () => {
    await store.close();
    await database[Symbol.asyncDispose]();
  });

  it.each(queries)('run as they stand: $file, $sql', async ({ sql }) => {
    await expect(store.query(sql)).resolves.toBeInstanceOf(Array);
  });
});
