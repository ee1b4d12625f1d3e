import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const folder = new URL('../../migrations/', import.meta.url);

/** The names of the migrations, in their order: the SQL files' names without the ending. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/** The SQL files as Kysely's migrator takes them. */
export const migrationFiles: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readMigration(name)] as const)));
  },
};

async function readMigration(name: string): Promise<Migration> {
  const text = await readFile(new URL(`${name}.sql`, folder), 'utf8');
  return {
    async up(db) {
      await sql.raw(text).execute(db);
    },
  };
}
