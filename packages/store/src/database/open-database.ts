import type { Database } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { openServerDatabase } from './server-database.ts';

/** Opens a database as it is, without looking at its tables; `onMaking` is told before one is made. The caller closes it. */
export async function openDatabase(location: DatabaseLocation, onMaking?: () => void): Promise<Database> {
  if ('databaseUrl' in location) return openServerDatabase(location);
  const database = await openEmbeddedDatabase(location.directory, { onMaking });
  const { schema } = location;
  // One session, for as long as it is open.
  if (schema !== undefined) await database.query(`set search_path = "${schema}"`);
  return { ...database, schema };
}
