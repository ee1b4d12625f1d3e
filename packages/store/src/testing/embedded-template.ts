import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../open-store.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

const cache = join(import.meta.dirname, '../../../../node_modules/.cache/backfield');

let made: Promise<string> | undefined;

/**
 * A directory with an embedded database that has its tables, to be copied. Making one takes 2 s, so it is kept beside what was
 * installed, for the next suite too.
 */
export function embeddedTemplate(): Promise<string> {
  made ??= findOrMakeTemplate();
  return made;
}

async function findOrMakeTemplate(): Promise<string> {
  const directory = join(cache, `embedded-${schemaFingerprint()}`);
  if (existsSync(directory)) return directory;
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(join(cache, 'making-'));
  try {
    await (await openStore({ directory: join(workshop, 'db') })).close();
    await rename(join(workshop, 'db'), directory);
  } catch (error) {
    // Another test file was first; a directory can't be renamed onto one that has files.
    if (!existsSync(directory)) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return directory;
}
