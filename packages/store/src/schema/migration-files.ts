import { readdir, readFile } from 'node:fs/promises';

/** The folder of the migrations, a file of SQL each. */
const migrationFolder = new URL('../../migrations/', import.meta.url);

/** The names of the migrations, in their order: the SQL files' names without the ending. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(migrationFolder);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

export async function readMigration(name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, migrationFolder), 'utf8');
}

/** The tables, views and indexes that a migration makes. */
export function madeBy(migration: string): string[] {
  const making = /^create (?:table|view|index|unique index) (\w+)/gm;
  return [...migration.matchAll(making)].map(([, name = '']) => name);
}
