import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@backfield/contract';
import { unwritable } from './directory-lock.ts';
import { codeOf } from './sql-error.ts';

/** The version of the files that this PGlite writes and reads: https://www.postgresql.org/docs/18/storage-file-layout.html */
const postgresVersion = '18';

/** The files without which Postgres does not start, or does not end well, and the sizes that it gives them. */
const essentials: readonly (readonly [path: string, size?: number])[] = [
  ['global/pg_control', 8192],
  ['global/pg_filenode.map', 524],
  ['base/5/PG_VERSION'],
  ['base/5/pg_filenode.map', 524],
];

const advice =
  'Nothing was deleted. Put a whole copy in its place, or move the directory away and backfill again; BACKFIELD_DATA_DIR ' +
  'names another place.';

/** An embedded database that can't be opened. */
export function cannotBeOpened(directory: string, reason: string, cause?: unknown): StoreError {
  const text = `the embedded database in ${directory} can't be opened: ${reason.replace(/\.$/, '')}. ${advice}`;
  return new StoreError('DATABASE_ERROR', text, { cause });
}

/** The error for a database whose damage a statement came upon. */
export function isDamaged(directory: string, reason: string, cause: unknown): StoreError {
  const text = `the embedded database in ${directory} is damaged: ${reason.replace(/\.$/, '')}. ${advice}`;
  return new StoreError('DATABASE_ERROR', text, { cause });
}

/**
 * Whether a database lies in the directory; false where there is nothing. Looks at the few files by which whole copies differ
 * from half ones, as PGlite may never answer on those. Throws `DATABASE_ERROR` where something else lies there or something is
 * missing, and `DATA_DIRECTORY_UNWRITABLE`.
 */
export function holdsDatabase(directory: string): boolean {
  const entries = entriesOf(directory);
  if (entries === null) return false;
  if (lstatSync(directory).isSymbolicLink()) {
    throw cannotBeOpened(directory, 'it is a link, which PGlite does not follow; name the place that it leads to');
  }
  if (entries.length === 0) return false;
  if (!entries.includes('PG_VERSION')) throw isNoDatabase(directory, entries);
  const reason = damageIn(directory);
  if (reason !== null) throw cannotBeOpened(directory, reason);
  return true;
}

/** null where there is no such directory. */
function entriesOf(directory: string): string[] | null {
  try {
    const entries = readdirSync(directory);
    accessSync(directory, constants.W_OK);
    return entries;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'ENOTDIR') throw isFile(directory);
    throw unwritable(directory, error);
  }
}

function isFile(directory: string): StoreError {
  return new StoreError(
    'DATA_DIRECTORY_UNWRITABLE',
    `${directory} is a file, where the embedded database needs a directory. Move it away, or set BACKFIELD_DATA_DIR to ` +
      'another directory.',
  );
}

function isNoDatabase(directory: string, entries: readonly string[]): StoreError {
  const more = entries.length > 3 ? ` and ${entries.length - 3} more` : '';
  return cannotBeOpened(directory, `it holds ${entries.slice(0, 3).join(', ')}${more}, and no PG_VERSION`);
}

/** The damage in the files of a database; null where none is seen. */
function damageIn(directory: string): string | null {
  try {
    const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
    if (version !== postgresVersion) {
      return `PG_VERSION says "${version.slice(0, 20)}", and this version of Backfield reads PostgreSQL ${postgresVersion}`;
    }
    for (const [path, size] of essentials) {
      const stats = statSync(join(directory, path), { throwIfNoEntry: false });
      if (!stats?.isFile()) return `${path} is missing`;
      if (size !== undefined && stats.size !== size) return `${path} has ${stats.size} bytes in place of ${size}`;
    }
    const segments = readdirSync(join(directory, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
    return segments.length === 0 ? 'pg_wal holds no log' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Lets `make` make a database beside the directory and moves it there when it is whole: one that was cut off is made anew, and
 * never taken for a damaged one. Whoever calls it holds the lock.
 */
export async function makeWhole(directory: string, make: (place: string) => Promise<void>): Promise<void> {
  const place = `${directory}.making`;
  rmSync(place, { recursive: true, force: true });
  try {
    await make(place);
    moveInto(place, directory);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function moveInto(place: string, directory: string): void {
  try {
    // Takes the place of an empty directory, and of no other.
    renameSync(place, directory);
  } catch (error) {
    // The directory is a mount point or on another disk.
    if (!existsSync(directory)) throw error;
    const version = 'PG_VERSION';
    cpSync(place, directory, { recursive: true, filter: (source) => source !== join(place, version) });
    cpSync(join(place, version), join(directory, version));
  }
}
