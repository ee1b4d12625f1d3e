import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { keptDirectory } from './kept-directory.ts';

/**
 * Makes an empty database in a directory that is not there yet, by `make`. What that makes is the same each time and takes
 * seconds, so the first one is kept, and copied from then on. Where it can't be kept or copied, each is made.
 */
export async function newCluster(place: string, make: (place: string) => Promise<void>): Promise<void> {
  try {
    await cp(await keptDirectory(`cluster-${pgliteVersion()}`, make), place, { recursive: true });
  } catch {
    await rm(place, { recursive: true, force: true });
    await make(place);
  }
}

function pgliteVersion(): string {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')));
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
