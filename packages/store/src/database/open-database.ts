import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { openServerDatabase } from './server-database.ts';

/** A Postgres server by its address, or the directory of an embedded database. */
export type DatabaseLocation = { databaseUrl: string } | { directory: string };

/** Opens a database as it is, without looking at its tables; `onMaking` is told before one is made. The caller closes it. */
export async function openDatabase(location: DatabaseLocation, onMaking?: () => void): Promise<Database> {
  if ('directory' in location) return openEmbeddedDatabase(location.directory, { onMaking });
  return openServerDatabase(location.databaseUrl);
}
