import { readFile } from 'node:fs/promises';
import { type Dialect, Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { migrationFolder, migrationNames } from './migration-names.ts';

export interface MigratorOptions {
  dialect: Dialect;
  /** Kysely looks for its tables in every schema of the database; ours are in this one. */
  schema: string;
  /** The table in which it notes the migrations that were applied. */
  table: string;
}

/** Kysely's migrator on our SQL files. Only who has something to migrate needs this file: Kysely is large to load. */
export function createMigrator({ dialect, schema, table }: MigratorOptions): Migrator {
  return new Migrator({
    db: new Kysely<unknown>({ dialect }),
    provider: migrationFiles,
    migrationTableSchema: schema,
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
  });
}

const migrationFiles: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readMigration(name)] as const)));
  },
};

async function readMigration(name: string): Promise<Migration> {
  const text = await readFile(new URL(`${name}.sql`, migrationFolder), 'utf8');
  return {
    async up(db) {
      await sql.raw(text).execute(db);
    },
  };
}
