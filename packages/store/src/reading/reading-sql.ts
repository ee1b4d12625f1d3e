/**
 * Begins a transaction that only reads, in which values come in one form, whatever the role or the database has set. In one
 * message, so that it costs one round trip.
 */
export function readingSettings(timeoutMs: number): string {
  return [
    'begin transaction isolation level read committed read only',
    `set local statement_timeout = ${Math.ceil(timeoutMs)}`,
    'set local lock_timeout = 0',
    "set local datestyle = 'ISO, YMD'",
    "set local intervalstyle = 'postgres'",
    "set local timezone = 'UTC'",
    "set local bytea_output = 'hex'",
    'set local extra_float_digits = 1',
  ].join(';\n');
}

/** What can be named in a statement without a schema, besides Postgres's own. */
export const knownRelations = `
select relname as name
from pg_class
where pg_table_is_visible(oid) and relkind in ('r', 'p', 'v', 'm', 'f')
  and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;
