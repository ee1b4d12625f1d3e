import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { openServerDatabase } from './server-database.ts';

/** A Postgres server by its address. */
export interface ServerLocation {
  databaseUrl: string;
  /** The schema with our tables; made where it is missing. Default: the one that the role's search path names first. */
  schema?: string | undefined;
}

/** The directory of an embedded database. */
export interface EmbeddedLocation {
  directory: string;
  schema?: string | undefined;
}

export type DatabaseLocation = ServerLocation | EmbeddedLocation;

/** Opens a database as it is, without looking at its tables; `onMaking` is told before one is made. The caller closes it. */
export async function openDatabase(location: DatabaseLocation, onMaking?: () => void): Promise<Database> {
  if ('databaseUrl' in location) return openServerDatabase(location);
  const database = await openEmbeddedDatabase(location.directory, { onMaking });
  const { schema } = location;
  // One session, for as long as it is open.
  if (schema !== undefined) await database.query(`set search_path = "${schema}"`);
  return { ...database, schema };
}
