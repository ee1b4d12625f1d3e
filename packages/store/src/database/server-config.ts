import type pg from 'pg';
import { type ServerAddress, serverAddress } from './server-address.ts';

const connectTimeoutMs = 10_000;

/** How a server is connected to, and what may be said of it. Throws `DATABASE_REFUSED` for an address that is none. */
export function serverConfig(databaseUrl: string): { config: pg.ClientConfig; address: ServerAddress } {
  const address = serverAddress(databaseUrl);
  const config = {
    connectionString: databaseUrl,
    application_name: 'backfield',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
  };
  return { config, address };
}
