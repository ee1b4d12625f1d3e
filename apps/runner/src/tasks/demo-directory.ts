import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '@backfield/contract';
import { lockDirectory, removeEmbeddedDatabase } from '@backfield/store';
import { embeddedDirectory, progressDirectory } from '../settings.ts';

const marker = 'made-by-demo';

/**
 * Takes the demo's directory for as long as it is not disposed of, and removes what an earlier demo left in it, nothing else.
 * Throws `DATA_DIRECTORY_IN_USE` where another demo runs in it or its database is open, and `BAD_OPTION` where somebody has put
 * games of his own there; nothing is gone then.
 */
export function takeDemoDirectory(dataDirectory: string): Disposable {
  // Beside the directory, not the database's own lock: a demo opens its database more than once.
  const lock = lockDirectory(resolve(dataDirectory));
  try {
    removeLastDemo(dataDirectory);
  } catch (error) {
    lock.release();
    throw error;
  }
  return { [Symbol.dispose]: lock.release };
}

function removeLastDemo(dataDirectory: string): void {
  const [database, progress] = [embeddedDirectory({ dataDirectory }), progressDirectory({ dataDirectory })];
  const isDemo = existsSync(join(dataDirectory, marker));
  if (!isDemo && (existsSync(database) || existsSync(progress))) {
    throw new UsageError(
      'BAD_OPTION',
      `${dataDirectory} holds data that no demo made. Move it away, or set BACKFIELD_DATA_DIR to another directory.`,
    );
  }
  removeEmbeddedDatabase(database);
  rmSync(progress, { recursive: true, force: true });
  writeFileSync(join(dataDirectory, marker), 'The next demo removes db and progress, which lie beside this file.\n');
}
