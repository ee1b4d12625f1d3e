import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { columnParsers } from './column-types.ts';
import type { EngineAnswer, EngineRequest, EngineResult, ThreadData } from './pglite-engine.ts';

/**
 * The thread in which PGlite runs. Its statements block their thread: in the main one, no signal and no timer would be heard
 * until a statement ends.
 */
const port = parentPort;
if (port === null) throw new Error('This file runs in a thread of its own.');

/**
 * The code with which Postgres leaves a statement that failed; it goes on after it. Anything else that its loop throws is its
 * end.
 */
const failedStatement = 100;

/** The last thing that Postgres said before it ended itself. */
let lastWords: string | null = null;

const { directory, postgres } = workerData as ThreadData;

try {
  const pglite = await PGlite.create({
    dataDir: directory,
    pgliteWasmModule: postgres,
    parsers: { ...columnParsers },
    onStderr: (line) => {
      lastWords = /(?:FATAL|PANIC):\s+(.*)/.exec(line)?.[1] ?? lastWords;
      return false;
    },
  });
  tellOfItsEnd(pglite.Module);
  answer({ id: 0, result: {} });
  port.on('message', async ({ id, ...request }: EngineRequest) => {
    try {
      answer({ id, result: await serve(pglite, request) });
    } catch (error) {
      answer({ id, error: { message: messageOf(error), code: codeIn(error) } });
    }
  });
} catch (error) {
  answer({ id: 0, error: { message: lastWords ?? messageOf(error), code: null } });
}

async function serve(pglite: PGlite, { kind, sql, parameters }: Omit<EngineRequest, 'id'>): Promise<EngineResult> {
  if (kind === 'close') await pglite.close();
  if (kind === 'close') return {};
  if (kind === 'script') return (await pglite.exec(sql)).at(-1) ?? {};
  return pglite.query<object>(sql, [...parameters]);
}

/** Reports the engine's end, which PGlite swallows (a PANIC, a trap in its code) and asks the dead engine on, for ever at worst. */
function tellOfItsEnd(module: PGlite['Module']): void {
  const loopOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      loopOnce();
    } catch (error) {
      const isFailedStatement = error instanceof Object && 'status' in error && error.status === failedStatement;
      if (!isFailedStatement) answer({ ended: lastWords ?? messageOf(error) });
      throw error;
    }
  };
}

function answer(message: EngineAnswer): void {
  port?.postMessage(message);
}

/**
 * The message of a thrown value. PGlite's file system throws objects that are no errors, with a number of the operating system
 * in them.
 */
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return error instanceof Object && 'errno' in error ? `a file can't be read (errno ${error.errno})` : String(error);
}

function codeIn(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
