import pg from 'pg';

/** A Postgres schema of its own that is dropped in the end, whatever happened. */
export interface ScratchSchema extends AsyncDisposable {
  /** The server's address with the schema as its search path. */
  databaseUrl: string;
  /** A connection to the scratch schema. */
  client: pg.Client;
}

/** The server that the benchmark may write to; undefined where nobody named one. */
export function serverUrl(): string | undefined {
  return process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined;
}

export async function openScratchSchema(serverAddress: string): Promise<ScratchSchema> {
  const name = `backfield_bench_${process.pid}`;
  const address = new URL(serverAddress);
  address.searchParams.set('options', `-c search_path=${name}`);
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`create schema ${name}`);
  return {
    databaseUrl: address.href,
    client,
    async [Symbol.asyncDispose]() {
      await client.query(`drop schema ${name} cascade`);
      await client.end();
    },
  };
}
