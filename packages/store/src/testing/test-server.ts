import pg from 'pg';

const serverUrl = process.env.TEST_DATABASE_URL;

/** The server of TEST_DATABASE_URL. The title of tests that need one says so where there is none. */
export const server = {
  url: serverUrl ?? '',
  title: serverUrl ? 'a server' : 'a server (skipped: TEST_DATABASE_URL is unset)',
};

/** One statement on the database that TEST_DATABASE_URL names. */
export async function administer(sql: string): Promise<Record<string, unknown>[]> {
  return asAdministrator(async (client) => (await client.query(sql)).rows);
}

/** Statements of one session on that database. */
export async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database of that server. */
export function addressOf(database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}
