import { BackfieldError } from '@backfield/contract';
import pg from 'pg';
import { columnParsers } from './column-types.ts';
import type { Database, Queries } from './database.ts';
import type { ServerLocation } from './database-location.ts';
import type { ServerAddress } from './server-address.ts';
import { createConnector } from './server-config.ts';
import { connectError, describeServer, statementError } from './server-error.ts';
import { sessionSettings } from './session-settings.ts';
import { codeOf } from './sql-error.ts';

/**
 * Two connections write up to 1.9 times as fast as one on two cores, more only add latency; four leave room for five
 * leagues that mostly wait for their hosts, and fit the smallest hosted plans.
 */
const maxConnections = 4;
/** Deadlocks and clashes of transactions heal by doing the same again; more often than this they don't. */
const mostAttempts = 5;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization_failure, deadlock_detected. */
const clashes = new Set(['40001', '40P01']);

/** A Postgres server. Connects with the first statement. Throws `DATABASE_REFUSED` for an address that is none. */
export function openServerDatabase({ databaseUrl, schema }: ServerLocation): Database {
  const { address, connect: connectWith } = createConnector(databaseUrl);
  const pools = new Map<pg.ClientConfig, pg.Pool>();
  /** Whether sessions are as we need them by themselves; asked once. */
  let isPlain: Promise<boolean> | undefined;

  async function connect(): Promise<pg.PoolClient> {
    try {
      return await connectWith((config) => poolOf(config).connect());
    } catch (error) {
      throw connectError(error, address);
    }
  }

  function poolOf(config: pg.ClientConfig): pg.Pool {
    const pool = pools.get(config) ?? createPool(config);
    pools.set(config, pool);
    return pool;
  }

  async function onClient<T>(work: (queries: Queries, begin: string | null) => Promise<T>): Promise<T> {
    const client = await connect();
    return released(client, async () => {
      const queries = queriesOn(client, address);
      isPlain ??= schema === undefined ? isPlainSession(queries) : Promise.resolve(false);
      // Asked again by the next one, where the answer was lost.
      isPlain.catch(() => {
        isPlain = undefined;
      });
      return work(queries, (await isPlain) ? null : [readCommitted, ...sessionSettings(schema)].join(';\n'));
    });
  }

  return {
    schema,
    description: describeServer(address),
    query: (sql, parameters) =>
      insist(() =>
        onClient((queries, begin) =>
          begin === null
            ? queries.query(sql, parameters)
            : inTransaction(queries, begin, () => queries.query(sql, parameters)),
        ),
      ),
    transaction: (work) =>
      insist(() => onClient((queries, begin) => inTransaction(queries, begin ?? readCommitted, () => work(queries)))),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

const readCommitted = 'begin isolation level read committed';

const plainSession = `
select current_setting('datestyle') like 'ISO%' and current_setting('default_transaction_isolation') = 'read committed'
  as "isPlain"`;

async function isPlainSession(queries: Queries): Promise<boolean> {
  const [session] = await queries.query<{ isPlain: boolean }>(plainSession);
  return session?.isPlain ?? false;
}

function createPool(config: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max: maxConnections,
    types: { getTypeParser: (id, format) => columnParsers[id] ?? pg.types.getTypeParser(id, format) },
  });
  // A connection that dies is an event here, and kills the process where nobody listens. Whoever uses the connection next
  // gets the error from its statement; idle ones the pool drops by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Does the work again where another transaction was in its way: nothing of it is there then. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof BackfieldError ? codeOf(error.cause) : undefined;
      if (attempts >= mostAttempts || !clashes.has(code ?? '')) throw error;
    }
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
async function inTransaction<T>(queries: Queries, begin: string, work: () => Promise<T>): Promise<T> {
  await queries.query(begin);
  const result = await work();
  await queries.query('commit');
  return result;
}
