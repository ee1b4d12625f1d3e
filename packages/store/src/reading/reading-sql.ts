import { sessionSettings } from '../database/session-settings.ts';

/** Begins a transaction that only reads, whatever the role or the database has set; one message, so one round trip. */
export function readingSettings(timeoutMs: number, schema: string | undefined, access = 'read only'): string {
  return [
    `begin transaction isolation level read committed ${access}`,
    `set local statement_timeout = ${Math.ceil(timeoutMs)}`,
    'set local lock_timeout = 0',
    ...sessionSettings(schema),
  ].join(';\n');
}

/** Relations that a statement can name without a schema, besides Postgres's own. */
export const knownRelations = `
select relname as name
from pg_class
where pg_table_is_visible(oid) and relkind in ('r', 'p', 'v', 'm', 'f')
  and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;
