import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BackfieldError } from '@backfield/contract';
import type { Database, Queries } from './database.ts';
import { diskFull, lockDirectory } from './directory-lock.ts';
import { cannotBeOpened, holdsDatabase, isDamaged, makeWhole } from './embedded-directory.ts';
import { newCluster } from './new-cluster.ts';
import { EngineEnded, type PGliteEngine, startPGlite } from './pglite-engine.ts';
import { codeOf, sqlError } from './sql-error.ts';

/**
 * Number of games between checkpoints. PGlite's write-ahead log is never recycled by itself: 737 MB after 4,000 games, 65 MB
 * with a checkpoint (16 ms) this often.
 */
const gamesPerCheckpoint = 200;
/**
 * Number of games after which tables are analyzed. PGlite has no autovacuum, so nothing else would tell the planner about a
 * bulk load.
 */
const gamesWorthAnalyzing = 100;

/**
 * Least free room on the disk. Where it runs full under PGlite, it never comes back, and holds the process. Three of its log
 * files are 48 MB.
 */
const leastRoomBytes = 64_000_000;

/**
 * Time that opening may take. It takes 0.2 s, and seconds where a long log is to be read after a kill. On damaged files it may
 * never end.
 */
const defaultDeadlineMs = 60_000;
/** Time that making one may take: 2 s as a rule, and longer on a busy machine; nothing is damaged yet. */
const makingDeadlineMs = 300_000;

export interface EmbeddedOptions {
  /** Called before a database is made. */
  onMaking?: (() => void) | undefined;
  /** How long opening may take. Default: a minute. */
  deadlineMs?: number | undefined;
}

/**
 * The embedded Postgres (PGlite) in a directory, made where there is none. One process at a time. Throws
 * `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNWRITABLE` and, for a directory that is damaged or something else, `DATABASE_ERROR`;
 * nothing in it is deleted.
 */
export async function openEmbeddedDatabase(path: string, options: EmbeddedOptions = {}): Promise<Database> {
  const directory = resolve(path);
  const lock = lockDirectory(directory);
  let engine: PGliteEngine;
  try {
    engine = await openEngine(directory, options);
  } catch (error) {
    lock.release();
    throw error;
  }
  const inTurn = createTurns();
  let gamesWritten = 0;

  const queries: Queries = {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      try {
        const { rows = [] } = await engine.query(sql, parameters);
        return rows as Row[];
      } catch (error) {
        throw statementError(error, directory);
      }
    },
  };

  return {
    description: describe(directory),
    query: (sql, parameters) => inTurn(() => queries.query(sql, parameters)),
    async transaction(work) {
      assertRoom(directory);
      try {
        return await inTurn(() => inTransaction(engine, () => work(queries)));
      } catch (error) {
        throw statementError(error, directory);
      }
    },
    async gameWritten() {
      gamesWritten += 1;
      if (gamesWritten % gamesPerCheckpoint === 0) await inTurn(() => engine.script('checkpoint'));
    },
    async close() {
      try {
        if (gamesWritten >= gamesWorthAnalyzing) await inTurn(() => engine.script('analyze'));
        await inTurn(() => engine.close());
      } finally {
        lock.release();
      }
    },
  };
}

async function openEngine(directory: string, options: EmbeddedOptions): Promise<PGliteEngine> {
  const { onMaking, deadlineMs = defaultDeadlineMs } = options;
  const isThere = holdsDatabase(directory);
  assertRoom(isThere ? directory : dirname(directory));
  try {
    if (!isThere) {
      onMaking?.();
      await makeWhole(directory, (place) => newCluster(place, makeCluster));
    }
    return await startPGlite(directory, deadlineMs);
  } catch (error) {
    throw cannotBeOpened(directory, error instanceof Error ? error.message : String(error), error);
  }
}

async function makeCluster(place: string): Promise<void> {
  await (await startPGlite(place, makingDeadlineMs)).close();
}

function describe(directory: string): string {
  return `the embedded database in ${directory}`;
}

function assertRoom(directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < leastRoomBytes) throw diskFull(directory, leastRoomBytes);
}

/** Runs one piece of work after the other, in the order in which they came. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}

async function inTransaction<T>(engine: PGliteEngine, work: () => Promise<T>): Promise<T> {
  await engine.script('begin');
  try {
    const result = await work();
    await engine.script('commit');
    return result;
  } catch (error) {
    await engine.script('rollback').catch(() => {});
    throw error;
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: a file that is not there, and what is not as it was written. */
const damages = new Set(['58P01', '58030', 'XX001', 'XX002']);

function statementError(error: unknown, directory: string): BackfieldError {
  if (error instanceof BackfieldError) return error;
  const { message } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof EngineEnded) return isDamaged(directory, `It ended itself: ${message}`, error);
  if (damages.has(codeOf(error) ?? '')) return isDamaged(directory, `${message} (${codeOf(error)})`, error);
  return sqlError(error, describe(directory));
}
