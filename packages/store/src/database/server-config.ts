import type pg from 'pg';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { codeOf } from './sql-error.ts';
import { type Tls, tlsSettings } from './tls-settings.ts';

const connectTimeoutMs = 10_000;

/** Opens connections to one server in the way that it takes: encrypted, or not. */
export interface Connector {
  /** The parts of the server's address that messages may show. */
  address: ServerAddress;
  /** Opens with one configuration, which stays once it has served; with another where the server refuses that. */
  connect<T>(open: (config: pg.ClientConfig) => Promise<T>): Promise<T>;
}

/** Throws `DATABASE_REFUSED` for an address that is none. */
export function createConnector(databaseUrl: string): Connector {
  const address = serverAddress(databaseUrl);
  const { ways, address: connectionString } = tlsSettings(databaseUrl, address.host);
  const [config, ...others] = ways.map((ssl) => ({
    connectionString,
    ssl,
    application_name: 'backfield',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
  }));
  let [chosen, other] = [config, others[0]];

  return {
    address,
    async connect(open) {
      const tried = chosen ?? {};
      try {
        return await open(tried);
      } catch (error) {
        if (!other || !wantsOther(error, ways[0])) throw error;
        // Another connection may have changed the way meanwhile.
        if (chosen === tried) [chosen, other] = [other, undefined];
        return open(chosen ?? {});
      }
    },
  };
}

/** Whether a server turned the encryption away, or the lack of it. */
function wantsOther(error: unknown, way: Tls | undefined): boolean {
  const message = error instanceof Error ? error.message : '';
  if (way) return /does not support SSL|error establishing an SSL/i.test(message);
  // pg_hba.conf has no line for this machine without encryption; hosted servers and poolers say it in words.
  return codeOf(error) === '28000' || /\b(SSL|TLS)\b|encrypt|insecure/i.test(message);
}
