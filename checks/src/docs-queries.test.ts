import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownDocuments } from './documents.ts';
import { type FreshDatabase, openFreshDatabase } from './fresh-database.ts';

const queries = markdownDocuments().flatMap(({ file, text }) =>
  [...text.matchAll(/^```sql\n(.*?)^```$/gms)].map(([, sql = '']) => ({ file, sql })),
);

describe('queries in the documents', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await openFreshDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it.each(queries)('run as they stand: $file, $sql', async ({ sql }) => {
    await expect(database.store.query(sql)).resolves.toBeInstanceOf(Array);
  });
});
