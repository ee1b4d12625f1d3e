import { StoreError } from '@backfield/contract';
import type { Database } from '../database/database.ts';

/** Where tables go. */
interface Place {
  schema: string;
  /** False where it is to be made. */
  exists: boolean;
}

interface PlaceRow {
  encoding: string;
  schema: string | null;
  exists: boolean;
  role: string;
  database: string;
  mayCreateTables: boolean | null;
  mayCreateSchema: boolean;
}

const findPlace = `
select
  pg_encoding_to_char(encoding) as encoding,
  place.schema,
  place.id is not null as "exists",
  current_user as role,
  datname as database,
  has_schema_privilege(place.id, 'create') as "mayCreateTables",
  has_database_privilege(datname, 'create') as "mayCreateSchema"
from pg_database
cross join (
  select coalesce($1, current_schema()) as schema, to_regnamespace(quote_ident(coalesce($1, current_schema()))) as id
) place
where datname = current_database()`;

/** Names of players from everywhere fit into it. In SQL_ASCII, Postgres knows no letters, and compares no names. */
const encoding = 'UTF8';

/** Where tables may be made. Throws `DATABASE_REFUSED`, with what to do, where they may not. */
export async function placeForTables(database: Database): Promise<Place> {
  const { description } = database;
  const [row] = await database.query<PlaceRow>(findPlace, [database.schema ?? null]);
  if (!row) throw new StoreError('DATABASE_ERROR', `${description} does not say what it is.`);
  const reason = row.encoding === encoding ? reasonAgainst(row) : encodingReason(row);
  if (reason !== null) throw new StoreError('DATABASE_REFUSED', `${description} ${reason} Nothing was changed.`);
  return { schema: row.schema ?? '', exists: row.exists };
}

function encodingReason(row: PlaceRow): string {
  return (
    `is kept in ${row.encoding}, in which names such as Dončić can't be stored and compared. Make a database for them: ` +
    `create database stats encoding 'UTF8' template template0.`
  );
}

function reasonAgainst({ schema, exists, role, database, mayCreateTables, mayCreateSchema }: PlaceRow): string | null {
  if (schema === null) {
    return (
      "has no schema to put tables in. Set BACKFIELD_SCHEMA=backfield, or create the schema that the user's search_path " +
      'names.'
    );
  }
  if (exists && mayCreateTables) return null;
  if (!exists && mayCreateSchema) return null;
  const what = exists ? `make tables in schema "${schema}"` : `make the schema "${schema}"`;
  const own = exists ? 'backfield' : schema;
  const grant = exists
    ? `grant create on schema ${quoted(schema)} to ${quoted(role)}`
    : `grant create on database ${quoted(database)} to ${quoted(role)}`;
  return (
    `does not let "${role}" ${what}. Let an administrator run: create schema ${quoted(own)} authorization ${quoted(role)}, ` +
    `and set BACKFIELD_SCHEMA=${own}; or: ${grant}.`
  );
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
