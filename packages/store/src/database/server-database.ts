import pg from 'pg';
import { columnParsers } from './column-types.ts';
import type { Database, Queries } from './database.ts';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { connectError, describeServer, statementError } from './server-error.ts';

/**
 * Two connections write up to 1.9 times as fast as one on two cores, more only add latency; four leave room for five
 * leagues that mostly wait for their hosts, and fit the smallest hosted plans.
 */
const maxConnections = 4;
const connectTimeoutMs = 10_000;

/** A Postgres server. Connects with the first statement. Throws `DATABASE_REFUSED` for an address that is none. */
export function openServerDatabase(databaseUrl: string): Database {
  const address = serverAddress(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'backfield',
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    types: { getTypeParser: (id, format) => columnParsers[id] ?? pg.types.getTypeParser(id, format) },
  });
  // A connection that dies is an event here, and kills the process where nobody listens. Whoever uses the connection next
  // gets the error from its statement; idle ones the pool drops by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  return {
    description: describeServer(address),
    async query(sql, parameters) {
      const client = await connect(pool, address);
      return released(client, () => queriesOn(client, address).query(sql, parameters));
    },
    async transaction(work) {
      const client = await connect(pool, address);
      return released(client, () => inTransaction(queriesOn(client, address), work));
    },
    async migrationDialect() {
      const { PostgresDialect } = await import('kysely');
      return new PostgresDialect({ pool });
    },
    close: () => pool.end(),
  };
}

async function connect(pool: pg.Pool, address: ServerAddress): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw connectError(error, address);
  }
}

/** Gives the connection back, for good where the work failed: a broken one must not serve the next statement. */
async function released<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function queriesOn(client: pg.PoolClient, address: ServerAddress): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      try {
        const { rows } = await client.query<Row>(sql, [...parameters]);
        return rows;
      } catch (error) {
        throw statementError(error, address);
      }
    },
  };
}

/** Without `rollback`: a failed transaction's connection is closed, and the server rolls back. */
async function inTransaction<T>(queries: Queries, work: (queries: Queries) => Promise<T>): Promise<T> {
  await queries.query('begin');
  const result = await work(queries);
  await queries.query('commit');
  return result;
}
