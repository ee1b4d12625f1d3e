import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = join(import.meta.dirname, '../../../../node_modules/.cache/backfield');

/**
 * Makes an empty database in a directory that is not there yet, by `make`. What that makes is the same each time and takes
 * seconds, so the first one is kept beside what was installed, and copied from then on. Where it can't be kept or copied, each
 * is made.
 */
export async function newCluster(place: string, make: (place: string) => Promise<void>): Promise<void> {
  try {
    await cp(await keptCluster(make), place, { recursive: true });
  } catch {
    await rm(place, { recursive: true, force: true });
    await make(place);
  }
}

async function keptCluster(make: (place: string) => Promise<void>): Promise<string> {
  const kept = join(cache, `cluster-${pgliteVersion()}`);
  if (existsSync(kept)) return kept;
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(join(cache, 'making-'));
  try {
    await make(join(workshop, 'db'));
    await rename(join(workshop, 'db'), kept);
  } catch (error) {
    // Another process was first; a directory can't be renamed onto one that has files.
    if (!existsSync(kept)) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return kept;
}

function pgliteVersion(): string {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')));
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
