import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseLocation } from '../database/open-database.ts';

/** A new, empty database for one test file. */
export interface TestDatabase {
  location: DatabaseLocation;
  remove(): Promise<void>;
}

export interface TestDatabaseKind {
  name: string;
  create(): Promise<TestDatabase>;
}

const serverUrl = process.env.TEST_DATABASE_URL;

/** The title of tests that need a server says so where there is none. */
export const server = {
  url: serverUrl ?? '',
  title: serverUrl ? 'a server' : 'a server (skipped: TEST_DATABASE_URL is unset)',
};

const embedded: TestDatabaseKind = {
  name: 'the embedded database',
  async create() {
    const folder = mkdtempSync(join(tmpdir(), 'backfield-store-'));
    return {
      location: { directory: join(folder, 'db') },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

export const onServer: TestDatabaseKind = {
  name: 'a server',
  async create() {
    const name = `backfield_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
    await administer(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return {
      location: { databaseUrl: url.href },
      remove: () => administer(`drop database ${name} with (force)`),
    };
  },
};

/** The embedded database always, a server where TEST_DATABASE_URL names one. */
export const testDatabases: TestDatabaseKind[] = server.url ? [embedded, onServer] : [embedded];

/** One statement on the database that TEST_DATABASE_URL names. */
export async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
