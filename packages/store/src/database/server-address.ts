import { StoreError } from '@backfield/contract';
import pg from 'pg';

/** The parts of a server's address that messages may show: everything but the password. */
export interface ServerAddress {
  host: string;
  port: number;
  database: string;
  user: string;
}

/**
 * The parts of a DATABASE_URL. Throws `DATABASE_REFUSED` for a text that is no such address, without quoting it: a password
 * with a bare `#` or `/` makes parts of itself look like a host or a port.
 */
export function serverAddress(databaseUrl: string): ServerAddress {
  if (!isAddress(databaseUrl)) throw malformed();
  try {
    // Fills in what the address leaves out, from the environment (PGHOST, PGUSER ...) as psql does. Connects to nothing.
    const { host, port, database, user } = new pg.Client({ connectionString: withoutParameters(databaseUrl) });
    return { host, port, database: database ?? '', user: user ?? '' };
  } catch {
    throw malformed();
  }
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, hash } = new URL(text);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return false;
  if (hash !== '' || pathname.includes('@')) return false;
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** Encryption is read elsewhere; pg would warn of it here, and read its files. */
function withoutParameters(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('ssl')) url.searchParams.delete(name);
  return url.href;
}

// No cause: the parsers' errors quote the address.
function malformed(): StoreError {
  return new StoreError(
    'DATABASE_REFUSED',
    'DATABASE_URL is not a Postgres address. Write postgres://user:password@host:5432/database; in the password, ' +
      'percent-encode what is not a letter or digit ("#" is %23, "/" is %2F, "@" is %40).',
  );
}
