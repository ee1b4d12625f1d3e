import { randomUUID } from 'node:crypto';
import { openStore } from '../open-store.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';
import { addressOf, administer, asAdministrator } from './test-server.ts';

export interface ServerDatabase {
  databaseUrl: string;
  drop(): Promise<void>;
}

/** A database of its own on the server of TEST_DATABASE_URL: 0.05 s from the template, which has all tables, or empty. */
export async function createServerDatabase(from: 'template' | 'nothing'): Promise<ServerDatabase> {
  const name = `backfield_test_${randomUUID().replaceAll('-', '')}`;
  await administer(
    from === 'nothing' ? `create database ${name}` : `create database ${name} template ${await template()}`,
  );
  return {
    databaseUrl: addressOf(name),
    async drop() {
      await administer(`drop database ${name} with (force)`);
    },
  };
}

let made: Promise<string> | undefined;

/** Stays on the server for the next suite: `backfield_template_...`, one for each state of the schema. */
function template(): Promise<string> {
  made ??= findOrMakeTemplate();
  return made;
}

async function findOrMakeTemplate(): Promise<string> {
  const name = `backfield_template_${schemaFingerprint()}`;
  return asAdministrator(async (client) => {
    // Several test files begin at once; one of them makes it. The mark comes last: what lacks it was left half made.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('select datistemplate from pg_database where datname = $1', [name]);
    if (rows[0]?.datistemplate) return name;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await (await openStore({ databaseUrl: addressOf(name) })).close();
    await client.query(`alter database ${name} is_template true`);
    return name;
  });
}
