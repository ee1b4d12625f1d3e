import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { lockDirectory, unwritable } from './directory-lock.ts';

/**
 * Takes an embedded database away with all that it holds. Throws `DATA_DIRECTORY_IN_USE`, with nothing gone, where it is open,
 * and `DATA_DIRECTORY_UNWRITABLE`.
 */
export function removeEmbeddedDatabase(path: string): void {
  const directory = resolve(path);
  const lock = lockDirectory(directory);
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch (error) {
    throw unwritable(directory, error);
  } finally {
    lock.release();
  }
}
