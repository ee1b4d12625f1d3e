import { isAbsolute, join } from 'node:path';
import { UsageError } from '@backfield/contract';
import type { Proxies } from '@backfield/http';
import type { DatabaseLocation } from '@backfield/store';
import type { CommandContext } from './command-context.ts';
import { duration } from './commands/options/option-values.ts';

/** The settings of the environment variables. */
export interface Settings {
  /** A Postgres server; undefined for the embedded database. */
  databaseUrl: string | undefined;
  /** The schema with Backfield's tables; undefined for the first of the role's search path. */
  schema: string | undefined;
  /** The directory of everything local. */
  dataDirectory: string;
  /** A mirror that answers for every host, `http://host:port`. */
  upstream: string | undefined;
  /** Between here and the hosts: HTTPS_PROXY, HTTP_PROXY, NO_PROXY. */
  proxies: Proxies;
  /** Most time to wait for a lost database; undefined for the engine's own 60 s. */
  databasePatienceMs?: number | undefined;
  /** The identity for requests, in place of the polite default. */
  userAgent: string | undefined;
}

type SettingsContext = Pick<CommandContext, 'environment' | 'workingDirectory'>;

/** Reads the environment; an empty variable counts as unset, as a workflow passes it. Throws `BAD_OPTION`. */
export function readSettings({ environment, workingDirectory }: SettingsContext): Settings {
  const read = (name: string) => environment[name]?.trim() || undefined;
  // Tools write them in small letters too, and those count first.
  const eitherCase = (name: string) => read(name.toLowerCase()) ?? read(name) ?? '';
  const upstream = read('BACKFIELD_UPSTREAM');
  if (upstream !== undefined && !/^https?:\/\//.test(URL.parse(upstream)?.href ?? '')) {
    throw new UsageError(
      'BAD_OPTION',
      `BACKFIELD_UPSTREAM is "${upstream}"; it takes an address such as http://127.0.0.1:8080.`,
    );
  }
  const schema = read('BACKFIELD_SCHEMA');
  // Names that need no quotes, so that everybody's queries can do without.
  if (schema !== undefined && !/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new UsageError(
      'BAD_OPTION',
      `BACKFIELD_SCHEMA is "${schema}"; it takes a name of small letters, digits and underscores, such as backfield.`,
    );
  }
  return {
    databaseUrl: read('DATABASE_URL'),
    schema,
    dataDirectory: inWorkingDirectory({ workingDirectory }, read('BACKFIELD_DATA_DIR') ?? 'backfill-data'),
    upstream,
    proxies: {
      https: eitherCase('HTTPS_PROXY'),
      http: eitherCase('HTTP_PROXY'),
      except: eitherCase('NO_PROXY'),
    },
    userAgent: read('BACKFIELD_USER_AGENT'),
    databasePatienceMs: duration('BACKFIELD_DATABASE_PATIENCE', read('BACKFIELD_DATABASE_PATIENCE')),
  };
}

/** A path as the program opens it. It stays relative, and short to read, where the process's own directory is meant. */
export function inWorkingDirectory(
  { workingDirectory = '' }: Pick<CommandContext, 'workingDirectory'>,
  path: string,
): string {
  return isAbsolute(path) ? path : join(workingDirectory, path);
}

export function progressDirectory({ dataDirectory }: Pick<Settings, 'dataDirectory'>): string {
  return join(dataDirectory, 'progress');
}

export function embeddedDirectory({ dataDirectory }: Pick<Settings, 'dataDirectory'>): string {
  return join(dataDirectory, 'db');
}

/** Where rows are: the server that DATABASE_URL names, or the embedded database in the data directory. */
export function databaseLocation(settings: Settings): DatabaseLocation {
  const { databaseUrl, schema } = settings;
  return databaseUrl === undefined ? { directory: embeddedDirectory(settings), schema } : { databaseUrl, schema };
}
