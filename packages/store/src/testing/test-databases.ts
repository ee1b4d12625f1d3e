import { channel } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseLocation } from '../database/database-location.ts';
import { embeddedTemplate } from './embedded-template.ts';
import { createServerDatabase } from './server-template.ts';
import { server } from './test-server.ts';

/** A database for one test, with a directory for everything else that is local. Gone when it is disposed of. */
export interface TestDatabase extends AsyncDisposable {
  /** The location with which a test opens it. */
  location: DatabaseLocation;
  /** How the program is told of it: BACKFIELD_DATA_DIR, and DATABASE_URL where it is on a server. */
  environment: Record<string, string>;
  /** The value for BACKFIELD_DATA_DIR. */
  dataDirectory: string;
}

/** Makes the databases of tests, the only place that does. What has tables is copied from a template made once. */
export const databases = {
  /** Embedded, with its tables. */
  async embedded(): Promise<TestDatabase> {
    const database = embeddedIn(newDirectory());
    await copyTemplate(join(database.dataDirectory, 'db'));
    return database;
  },
  /** Embedded, where there is nothing yet. */
  async embeddedFromNothing(): Promise<TestDatabase> {
    return embeddedIn(newDirectory());
  },
  /** Makes a database on the server of TEST_DATABASE_URL, with its tables. */
  async onServer(): Promise<TestDatabase> {
    return onServer('template');
  },
  /** Makes an empty database on the server of TEST_DATABASE_URL. */
  async onServerFromNothing(): Promise<TestDatabase> {
    return onServer('nothing');
  },
  /** Makes a database on the server where there is one, else embedded: for tests to which it makes no difference. */
  async either(): Promise<TestDatabase> {
    return server.url ? onServer('template') : databases.embedded();
  },
};

/** The kinds of database on which a test runs that concerns both: `describe.each(databaseKinds)`. */
export const databaseKinds = [
  {
    name: 'the embedded database',
    create: databases.embedded,
    createEmpty: databases.embeddedFromNothing,
  },
  { name: server.title, create: databases.onServer, createEmpty: databases.onServerFromNothing },
].slice(0, server.url ? 2 : 1);

/** The channel that announces each database made, for whoever counts what a test file spends its time on. */
const made = channel('backfield:test-database');

/** Lays an embedded database with its tables where there is none: what the program would make there, 2 s sooner. */
export async function copyTemplate(directory: string): Promise<void> {
  await cp(await embeddedTemplate(), directory, { recursive: true });
}

function newDirectory(): string {
  made.publish({});
  return mkdtempSync(join(tmpdir(), 'backfield-data-'));
}

function embeddedIn(dataDirectory: string): TestDatabase {
  return {
    location: { directory: join(dataDirectory, 'db') },
    environment: { BACKFIELD_DATA_DIR: dataDirectory },
    dataDirectory,
    async [Symbol.asyncDispose]() {
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function onServer(from: 'template' | 'nothing'): Promise<TestDatabase> {
  const { databaseUrl, drop } = await createServerDatabase(from);
  const { dataDirectory, [Symbol.asyncDispose]: removeDirectory } = embeddedIn(newDirectory());
  return {
    location: { databaseUrl },
    environment: { BACKFIELD_DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl },
    dataDirectory,
    async [Symbol.asyncDispose]() {
      await removeDirectory();
      await drop();
    },
  };
}
