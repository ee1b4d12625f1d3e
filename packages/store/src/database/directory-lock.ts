import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@backfield/contract';
import { makeDirectory } from './make-directory.ts';
import { codeOf } from './sql-error.ts';

export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the lock of a database directory, or throws `DATA_DIRECTORY_IN_USE` with the holder's process id. Two processes in
 * one directory lose each other's commits without an error, so a lock that can be wrong about its holder is worse than
 * none. Lock files that age (proper-lockfile) are: a timer has to keep them fresh, which a laptop's sleep or one long
 * statement of the embedded database stops, and two processes that find the same stale one can both take it
 * (https://github.com/moxystudio/node-proper-lockfile/issues/121). A SQLite transaction on a file beside the directory
 * holds a lock of the operating system instead, which ends with its process, killed or not.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const holderFile = `${directory}.holder`;
  const lock = openLockFile(directory);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (isLocked(error)) throw inUse(directory, holderFile);
    throw unwritable(directory, error);
  }
  try {
    writeFileSync(holderFile, `${process.pid} on ${hostname()}\n`);
  } catch (error) {
    lock.close();
    throw unwritable(directory, error);
  }
  return { release: () => lock.close() };
}

function openLockFile(directory: string): DatabaseSync {
  try {
    makeDirectory(dirname(directory));
    return new DatabaseSync(`${directory}.lock`);
  } catch (error) {
    throw unwritable(directory, error);
  }
}

function isLocked(error: unknown): boolean {
  const busy = 5; // SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

function inUse(directory: string, holderFile: string): StoreError {
  const { holder, heldSince } = readHolder(holderFile);
  const since = heldSince === undefined ? '' : ` since ${heldSince}`;
  return new StoreError(
    'DATA_DIRECTORY_IN_USE',
    `${directory} is in use by another run (${holder}${since}). Wait for it to end, or set BACKFIELD_DATA_DIR to another ` +
      'directory.',
    { holder, ...(heldSince === undefined ? {} : { heldSince }) },
  );
}

function readHolder(holderFile: string): { holder: string; heldSince?: string } {
  try {
    // Written by each holder when it takes the lock, and by nobody else.
    const heldSince = statSync(holderFile)
      .mtime.toISOString()
      .replace(/\.\d+Z$/, 'Z');
    return { holder: `process ${readFileSync(holderFile, 'utf8').trim()}`, heldSince };
  } catch {
    return { holder: 'process unknown' };
  }
}

export function unwritable(directory: string, error: unknown): StoreError {
  const reason = codeOf(error) === 'ENOSPC' ? 'the disk is full' : error instanceof Error && error.message;
  return new StoreError(
    'DATA_DIRECTORY_UNWRITABLE',
    `${directory} can't be written: ${reason}. Make it writable, or set BACKFIELD_DATA_DIR to another directory.`,
    { cause: error },
  );
}

export function diskFull(directory: string, neededBytes: number): StoreError {
  return new StoreError(
    'DATA_DIRECTORY_UNWRITABLE',
    `The disk of ${directory} is full: the embedded database needs ${neededBytes / 1e6} MB of room. Make room, or set ` +
      'BACKFIELD_DATA_DIR to a directory on another disk.',
  );
}
