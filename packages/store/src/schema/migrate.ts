import { BackfieldError, StoreError } from '@backfield/contract';
import type { Database, Queries } from '../database/database.ts';
import { codeOf } from '../database/sql-error.ts';
import { madeBy, migrationNames, readMigration } from './migration-files.ts';
import { placeForTables } from './place-for-tables.ts';

const migrationTable = 'backfield_migrations';

const makeTable = `create table if not exists ${migrationTable} (
  name varchar(255) not null primary key,
  timestamp varchar(255) not null
)`;

/** Any number, the same in every version. */
const migratorsLock = '3853314791062309107';

/**
 * Brings the tables up to date, all or none of it. Costs one read where they are. Several programs may start at once: one does
 * the work while the others wait. Throws `SCHEMA_NEWER` where a later version of the program has been here, and
 * `DATABASE_REFUSED` where there is no place for tables.
 */
export async function migrate(database: Database, now: () => number = Date.now): Promise<void> {
  const known = await migrationNames();
  const applied = await appliedMigrations(database);
  assertNotNewer(database, applied, known);
  if (applied.length === known.length) return;
  const place = await placeForTables(database);
  await database.transaction(async (queries) => {
    await queries.query(`select pg_advisory_xact_lock(${migratorsLock})`);
    if (!place.exists) await queries.query(`create schema if not exists "${place.schema}"`);
    await queries.query(makeTable);
    const rows = await queries.query<{ name: string }>(`select name from ${migrationTable}`);
    // Another program may have been faster.
    const done = rows.map(({ name }) => name);
    assertNotNewer(database, done, known);
    await assertNothingInTheWay(database, queries, { schema: place.schema, done, known });
    for (const name of known) if (!done.includes(name)) await apply(database, queries, name, now());
  });
}

function assertNotNewer({ description }: Database, applied: readonly string[], known: readonly string[]): void {
  const foreign = applied.find((name) => !known.includes(name));
  if (foreign === undefined) return;
  throw new StoreError(
    'SCHEMA_NEWER',
    `${description} was written by a newer version of Backfield (it has "${foreign}", this version ends with ` +
      `"${known.at(-1)}"). Update Backfield and run again; nothing was changed.`,
  );
}

async function apply({ description }: Database, queries: Queries, name: string, nowMs: number): Promise<void> {
  try {
    // A file is many statements, and one block.
    await queries.query(`do $migration$ begin ${await readMigration(name)} end $migration$`);
  } catch (error) {
    if (error instanceof BackfieldError && error.code !== 'DATABASE_ERROR') throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'DATABASE_ERROR',
      `${name} failed in ${description}: ${message} The tables are as they were.`,
      {
        // What the database said decides whether it is tried again.
        cause: error instanceof BackfieldError ? error.cause : error,
      },
    );
  }
  await queries.query(`insert into ${migrationTable} (name, timestamp) values ($1, $2)`, [
    name,
    new Date(nowMs).toISOString(),
  ]);
}

async function appliedMigrations(database: Database): Promise<string[]> {
  try {
    const rows = await database.query<{ name: string }>(`select name from ${migrationTable}`);
    return rows.map(({ name }) => name);
  } catch (error) {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: undefined_table.
    if (error instanceof BackfieldError && codeOf(error.cause) === '42P01') return [];
    throw error;
  }
}

interface Progress {
  schema: string;
  done: readonly string[];
  known: readonly string[];
}

/** Somebody else's tables of the same names stay as they are, and are never taken for ours. */
async function assertNothingInTheWay(
  { description }: Database,
  queries: Queries,
  { schema, done, known }: Progress,
): Promise<void> {
  const files = await Promise.all(known.map(async (name) => ({ name, made: madeBy(await readMigration(name)) })));
  const ours = files.filter(({ name }) => done.includes(name)).flatMap(({ made }) => made);
  const coming = files.filter(({ name }) => !done.includes(name)).flatMap(({ made }) => made);
  const inTheWay = await queries.query<{ name: string }>(
    'select relname as name from pg_class where relnamespace = $1::text::regnamespace and relname = any ($2) order by relname',
    [`"${schema}"`, coming.filter((name) => !ours.includes(name))],
  );
  if (inTheWay.length === 0) return;
  throw new StoreError(
    'DATABASE_REFUSED',
    `${description} has ${inTheWay.map(({ name }) => name).join(', ')} in schema "${schema}", and Backfield's tables have ` +
      'the same names. Give Backfield a schema of its own, which it makes: BACKFIELD_SCHEMA=backfield. Nothing was changed.',
  );
}
