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

/**
 * Empties every table and starts every identity again. Deletes, children before parents: a `truncate` of all tables takes
 * twenty times as long where there are only a few rows.
 */
export async function emptyTables(queries: Queries): Promise<void> {
  await queries.query(`
    do $$
    declare
      relation name;
    begin
      for relation in
        select relname from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname not like 'backfield_%'
        order by oid desc
      loop
        execute format('delete from %I', relation);
      end loop;
      perform setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
      from pg_sequences where schemaname = current_schema() and last_value is not null;
    end $$`);
}

async function tableNames(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = current_schema() order by tablename',
  );
  return rows.map(({ tablename }) => tablename);
}
