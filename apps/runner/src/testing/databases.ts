import { randomUUID } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseLocation, openStore } from '@backfield/store';
import pg from 'pg';
import type { Environment, Scratch } from './run-program.ts';

/** A database of its own for one test, as the program is told of it and as the test opens it. */
export interface TestDatabase extends AsyncDisposable {
  environment: Environment;
  location: DatabaseLocation;
  /** Where everything local lies, progress too. */
  dataDirectory: string;
}

export interface TestDatabases {
  /** Embedded, with its tables: a copy of one that was made once. */
  embedded(): Promise<TestDatabase>;
  /** Embedded, where there is nothing yet. */
  embeddedFromNothing(): Promise<TestDatabase>;
  /** On the server of TEST_DATABASE_URL, empty. */
  onServer(): Promise<TestDatabase>;
  /** On the server where there is one, which opens more quickly, or embedded: for what does not depend on it. */
  either(): Promise<TestDatabase>;
}

const serverUrl = process.env.TEST_DATABASE_URL;

/** The title of tests that need a server says so where there is none. */
export const server = {
  url: serverUrl ?? '',
  title: serverUrl ? 'a server' : 'a server (skipped: TEST_DATABASE_URL is unset)',
};

/** The kinds of databases on which a test runs that concerns both. */
export const databaseKinds = [
  { name: 'the embedded database', create: (databases: TestDatabases) => databases.embedded() },
  { name: server.title, create: (databases: TestDatabases) => databases.onServer() },
].slice(0, serverUrl ? 2 : 1);

export function createTestDatabases(scratch: Scratch): TestDatabases {
  let made = 0;
  let template: Promise<string> | null = null;

  async function newDirectory(): Promise<string> {
    made += 1;
    const directory = scratch.path(`data-${made}`);
    await mkdir(directory, { recursive: true });
    return directory;
  }

  async function makeTemplate(): Promise<string> {
    const directory = scratch.path('template');
    await (await openStore({ directory })).close();
    return directory;
  }

  async function embeddedFromNothing(): Promise<TestDatabase> {
    const dataDirectory = await newDirectory();
    return {
      environment: { BACKFIELD_DATA_DIR: dataDirectory },
      location: { directory: join(dataDirectory, 'db') },
      dataDirectory,
      async [Symbol.asyncDispose]() {},
    };
  }

  const databases: TestDatabases = {
    embeddedFromNothing,
    either: () => (server.url ? databases.onServer() : databases.embedded()),
    async embedded() {
      template ??= makeTemplate();
      const database = await embeddedFromNothing();
      await cp(await template, join(database.dataDirectory, 'db'), { recursive: true });
      return database;
    },
    async onServer() {
      const dataDirectory = await newDirectory();
      const name = `backfield_test_${randomUUID().replaceAll('-', '')}`;
      await administer(`create database ${name}`);
      const databaseUrl = new URL(server.url);
      databaseUrl.pathname = `/${name}`;
      return {
        environment: { BACKFIELD_DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl.href },
        location: { databaseUrl: databaseUrl.href },
        dataDirectory,
        [Symbol.asyncDispose]: () => administer(`drop database ${name} with (force)`),
      };
    },
  };
  return databases;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
