import { readdir } from 'node:fs/promises';

/** The folder of the migrations, a file of SQL each. */
export const migrationFolder = new URL('../../migrations/', import.meta.url);

/** The names of the migrations, in their order: the SQL files' names without the ending. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(migrationFolder);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}
