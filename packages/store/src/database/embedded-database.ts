import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackfieldError, StoreError } from '@backfield/core';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { columnParsers } from './column-types.ts';
import type { Database, Queries } from './database.ts';
import { diskFull, lockDirectory, unwritable } from './directory-lock.ts';
import { makeDirectory } from './make-directory.ts';
import { sqlError } from './sql-error.ts';

/** Its write-ahead log is never recycled by itself: 737 MB after 4,000 games, 65 MB with a checkpoint (16 ms) this often. */
const gamesPerCheckpoint = 200;
/** It has no autovacuum, so nothing else would tell the planner about a bulk load. */
const gamesWorthAnalyzing = 100;

/** Where the disk runs full under it, it never comes back, and holds the process. Three of its log files are 48 MB. */
const leastRoomBytes = 64_000_000;

/** What runs SQL in PGlite: the database or one of its transactions. */
type PGliteQueries = Pick<PGlite | Transaction, 'query'>;

/**
 * The embedded Postgres (PGlite) in a directory, made where there is none (`onMaking` is told before). One process at a time. Throws
 * `DATA_DIRECTORY_IN_USE` and `DATA_DIRECTORY_UNWRITABLE`.
 */
export async function openEmbeddedDatabase(path: string, onMaking?: () => void): Promise<Database> {
  const directory = resolve(path);
  const description = `the embedded database in ${directory}`;
  const lock = lockDirectory(directory);
  let pglite: PGlite;
  try {
    pglite = await openPGlite(directory, description, onMaking);
  } catch (error) {
    lock.release();
    throw error;
  }
  let gamesWritten = 0;

  return {
    description,
    ...queriesOn(pglite, description),
    async transaction(work) {
      assertRoom(directory);
      try {
        return await pglite.transaction((transaction) => work(queriesOn(transaction, description)));
      } catch (error) {
        throw statementError(error, description);
      }
    },
    async gameWritten() {
      gamesWritten += 1;
      if (gamesWritten % gamesPerCheckpoint === 0) await pglite.exec('checkpoint');
    },
    async close() {
      try {
        if (gamesWritten >= gamesWorthAnalyzing) await pglite.exec('analyze');
        await pglite.close();
      } finally {
        lock.release();
      }
    },
  };
}

async function openPGlite(directory: string, description: string, onMaking?: () => void): Promise<PGlite> {
  try {
    makeDirectory(directory);
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw unwritable(directory, error);
  }
  assertRoom(directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) onMaking?.();
  try {
    return await PGlite.create({ dataDir: directory, parsers: { ...columnParsers } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'DATABASE_ERROR',
      `${description} can't be opened: ${message}. If it is damaged, move the directory away and backfill again.`,
      { cause: error },
    );
  }
}

function assertRoom(directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < leastRoomBytes) throw diskFull(directory, leastRoomBytes);
}

function queriesOn(pglite: PGliteQueries, description: string): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      try {
        const { rows } = await pglite.query<Row>(sql, [...parameters]);
        return rows;
      } catch (error) {
        throw statementError(error, description);
      }
    },
  };
}

function statementError(error: unknown, description: string): BackfieldError {
  return error instanceof BackfieldError ? error : sqlError(error, description);
}
