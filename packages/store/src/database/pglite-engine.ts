import { readFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PGliteOptions } from '@electric-sql/pglite';

/** PGlite in a thread of its own: whatever it is busy with, the main thread hears signals, and can end it. */
export interface PGliteEngine {
  /** Runs one statement. Rejects with the database's own error, or with `EngineEnded`. */
  query(sql: string, parameters: readonly unknown[]): Promise<EngineResult>;
  /** The result of the last statement of several. */
  script(sql: string): Promise<EngineResult>;
  /** Writes everything down and ends the thread. */
  close(): Promise<void>;
}

export interface EngineResult {
  rows?: object[];
  fields?: { name: string; dataTypeID: number }[];
  affectedRows?: number;
}

type CompiledPostgres = NonNullable<PGliteOptions['pgliteWasmModule']>;

/** Node has it; the types of Node do not. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<CompiledPostgres> };

/** The thread's directory, and its program. */
export interface ThreadData {
  directory: string;
  postgres: CompiledPostgres;
}

export interface EngineRequest {
  id: number;
  kind: 'query' | 'script' | 'close';
  sql: string;
  parameters: readonly unknown[];
}

export type EngineAnswer =
  | { id: number; result: EngineResult }
  | { id: number; error: { message: string; code: string | null } }
  /** Postgres ended itself in the middle of a statement, and with which words. */
  | { ended: string };

/** The end of the engine: Postgres could not start in the directory, or ended itself: nothing more comes of it. */
export class EngineEnded extends Error {}

/** Starts PGlite in a directory, which it makes a database of where it is empty. Rejects with `EngineEnded`. */
export async function startPGlite(directory: string, deadlineMs: number): Promise<PGliteEngine> {
  const worker = await startThread(directory);
  const waiting = new Map<number, PromiseWithResolvers<EngineResult>>();
  let lastId = 0;
  let ending: EngineEnded | null = null;

  function end(reason: string): void {
    ending ??= new EngineEnded(reason);
    for (const { reject } of waiting.values()) reject(ending);
    waiting.clear();
    void worker.terminate();
  }

  function expectAnswer(id: number): Promise<EngineResult> {
    const answer = Promise.withResolvers<EngineResult>();
    if (ending) answer.reject(ending);
    else waiting.set(id, answer);
    // Who waits for nothing is not kept from ending by an open database.
    worker.ref();
    return answer.promise.finally(() => {
      if (waiting.size === 0) worker.unref();
    });
  }

  function ask(kind: EngineRequest['kind'], sql = '', parameters: readonly unknown[] = []): Promise<EngineResult> {
    lastId += 1;
    const answer = expectAnswer(lastId);
    if (!ending) worker.postMessage({ id: lastId, kind, sql, parameters } satisfies EngineRequest);
    return answer;
  }

  worker.on('message', (answer: EngineAnswer) => {
    if ('ended' in answer) return end(answer.ended);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('result' in answer) return asked?.resolve(answer.result);
    const { message, code } = answer.error;
    asked?.reject(answer.id === 0 ? new EngineEnded(message) : Object.assign(new Error(message), { code }));
  });
  worker.on('error', (error: Error) => end(error.message));
  worker.on('exit', () => end('its thread has ended'));

  const deadline = setTimeout(() => end(`it did not open within ${deadlineMs / 1000} s`), deadlineMs);
  try {
    await expectAnswer(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(deadline);
  }

  return {
    query: (sql, parameters) => ask('query', sql, parameters),
    script: (sql) => ask('script', sql),
    async close() {
      try {
        await ask('close');
      } finally {
        await worker.terminate();
      }
    },
  };
}

/**
 * Starts PGlite's thread with Node's compile cache, which a thread looks for by itself only where its environment names the
 * place.
 */
async function startThread(directory: string): Promise<Worker> {
  const compiled = getCompileCacheDir();
  const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) };
  const workerData: ThreadData = { directory, postgres: await compiledPostgres() };
  return new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData, env });
}

let compiling: Promise<CompiledPostgres> | undefined;

/** PGlite's Postgres, compiled once a process: 9 MB that each thread would compile again, and make quick again as it runs. */
function compiledPostgres(): Promise<CompiledPostgres> {
  compiling ??= readFile(fileURLToPath(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite')))).then(
    (bytes) => WebAssembly.compile(bytes),
  );
  return compiling;
}
