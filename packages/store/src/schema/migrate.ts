import { BackfieldError, StoreError } from '@backfield/contract';
import type { Database } from '../database/database.ts';
import { migrationNames } from './migration-names.ts';

const migrationTable = 'backfield_migrations';

/**
 * Brings the tables up to date. Costs one read where they are. Several programs may start at once: the migrator's advisory
 * lock lets one do the work while the others wait. Throws `SCHEMA_NEWER` where a later version of the program has been here.
 */
export async function migrate(database: Database): Promise<void> {
  const known = await migrationNames();
  const applied = await appliedMigrations(database);
  const foreign = applied.find((name) => !known.includes(name));
  if (foreign !== undefined) {
    throw new StoreError(
      'SCHEMA_NEWER',
      `${database.description} was written by a newer version of Backfield (it has "${foreign}", this version ends with ` +
        `"${known.at(-1)}"). Update Backfield and run again; nothing was changed.`,
    );
  }
  if (applied.length === known.length) return;
  const { createMigrator } = await import('./migrator.ts');
  const dialect = await database.migrationDialect();
  const migrator = createMigrator({ dialect, schema: await currentSchema(database), table: migrationTable });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'the migrations';
  const message = error instanceof Error ? error.message : String(error);
  throw new StoreError(
    'DATABASE_ERROR',
    `${failed} failed in ${database.description}: ${message}. The tables are as they were.`,
    { cause: error },
  );
}

async function appliedMigrations(database: Database): Promise<string[]> {
  try {
    const rows = await database.query<{ name: string }>(`select name from ${migrationTable}`);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

function isMissingTable(error: unknown): boolean {
  if (!(error instanceof BackfieldError) || error.code !== 'DATABASE_ERROR') return false;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause && cause.code === '42P01';
}

/** The schema that the search path names first. */
async function currentSchema(database: Database): Promise<string> {
  const [row] = await database.query<{ schema: string | null }>('select current_schema() as schema');
  if (row?.schema) return row.schema;
  throw new StoreError(
    'DATABASE_REFUSED',
    `${database.description} has no schema to put tables in. Create the schema that the user's search_path names.`,
  );
}
