import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../../../../node_modules/.cache/backfield');

/**
 * A directory kept beside what was installed, made by `make` where it is not there yet: whole, whatever is killed meanwhile and
 * however many processes begin at once. To be copied, never opened. Rejects where it can't be made or kept.
 */
export async function keptDirectory(name: string, make: (place: string) => Promise<void>): Promise<string> {
  const kept = join(cache, name);
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
