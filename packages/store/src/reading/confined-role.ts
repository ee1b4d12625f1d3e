import { UsageError } from '@backfield/contract';
import type pg from 'pg';
import type { ServerAddress } from '../database/server-address.ts';
import { describeServer } from '../database/server-error.ts';

/**
 * Every role that the login may become, which counts as well as its own: one `select set_config('role', ...)` puts on any role
 * that it is a member of, and takes off any that the session began with.
 */
const mightOfLogin = `
with role as (select * from pg_roles where pg_has_role(session_user, oid, 'member')),
power (name) as (
  select 'is a superuser' from role where rolsuper
  union
  select 'is a member of ' || rolname from role
  where rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
  union
  select 'may call ' || proname
  from pg_proc, role
  where pronamespace = 'pg_catalog'::regnamespace
    and proname in (
      'pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_stat_file', 'lo_import', 'lo_export',
      'pg_reload_conf', 'pg_promote', 'pg_switch_wal', 'pg_rotate_logfile'
    )
    and has_function_privilege(role.oid, pg_proc.oid, 'execute')
)
select
  pg_backend_pid() as backend, current_database() as database, current_schema() as schema, session_user as login,
  array(select name from power order by name <> 'is a superuser', name) as powers`;

interface MightRow {
  backend: number;
  database: string;
  schema: string | null;
  login: string;
  powers: string[];
}

/** The server process of the connection. Throws `SUPERUSER_QUERY` where its role can do more than a transaction confines. */
export async function assertConfined(
  client: pg.Client,
  address: ServerAddress,
  allowSuperuser: boolean,
): Promise<{ backend: number }> {
  const { rows } = await client.query<MightRow>(mightOfLogin);
  const [might] = rows;
  if (!might) throw new Error('The server did not say who is logged in.');
  const [power] = might.powers;
  if (power === undefined || allowSuperuser) return { backend: might.backend };
  throw new UsageError(
    'SUPERUSER_QUERY',
    `query does not run as "${might.login}" of ${describeServer(address)}: that role ${power}, so one SELECT could read ` +
      'files of the server or run programs there. Put a login that only reads into DATABASE_URL; this makes one:\n\n' +
      `${readOnlyLogin(might)}\n\n` +
      'Or add --allow-superuser, for statements that you wrote yourself.',
  );
}

/** The statements that make a login which reads the tables and can do nothing else. */
function readOnlyLogin({ database, schema, login }: MightRow): string {
  const place = identifier(schema ?? 'public');
  return [
    `  create role backfield_reader login password '...';`,
    `  grant connect on database ${identifier(database)} to backfield_reader;`,
    `  grant usage on schema ${place} to backfield_reader;`,
    `  grant select on all tables in schema ${place} to backfield_reader;`,
    `  alter default privileges for role ${identifier(login)} in schema ${place} grant select on tables to backfield_reader;`,
  ].join('\n');
}

function identifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
