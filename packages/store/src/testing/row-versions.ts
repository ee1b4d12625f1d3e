import type { Queries } from '../database/database.ts';

/**
 * Every row version of every table and the last value of every sequence: two equal answers prove that nothing was
 * written in between.
 */
export async function rowVersions(queries: Queries): Promise<Record<string, string[]>> {
  const versions: Record<string, string[]> = {};
  for (const table of await tableNames(queries)) {
    const rows = await queries.query<{ version: string }>(
      `select xmin::text || ' ' || ctid::text as version from ${table} order by ctid`,
    );
    versions[table] = rows.map(({ version }) => version);
  }
  const sequences = await queries.query<{ value: string }>(
    `select sequencename || ' ' || coalesce(last_value, 0) as value from pg_sequences order by 1`,
  );
  versions.sequences = sequences.map(({ value }) => value);
  return versions;
}

/** Empties every table and starts every identity again. */
export async function emptyTables(queries: Queries): Promise<void> {
  const tables = (await tableNames(queries)).filter((name) => !name.startsWith('backfield_'));
  await queries.query(`truncate ${tables.join(', ')} restart identity`);
}

async function tableNames(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = current_schema() order by tablename',
  );
  return rows.map(({ tablename }) => tablename);
}
