import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../apps/runner/src/main.ts', import.meta.url));
const peakMemoryHook = new URL('./peak-memory.ts', import.meta.url).href;

export interface MeasuredRun {
  /** Seconds from the start of the process to its end. */
  seconds: number;
  /** The program's output. */
  output: string;
  peakMemoryMegabytes: number;
}

export interface ProgramOptions {
  words: readonly string[];
  /** The directory of everything local, the embedded database too. */
  dataDirectory: string;
  upstream?: string;
}

/** Runs the program as a user does, in a process of its own, on the embedded database. Throws where it does not exit with 0. */
export async function runProgram({ words, dataDirectory, upstream }: ProgramOptions): Promise<MeasuredRun> {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const peakFile = join(dataDirectory, 'peak-memory');
  const env = { ...environment, BACKFIELD_DATA_DIR: dataDirectory, BENCH_PEAK_MEMORY_FILE: peakFile };
  const startedMs = performance.now();
  const child = spawn(process.execPath, ['--import', peakMemoryHook, program, ...words], {
    env: upstream === undefined ? env : { ...env, BACKFIELD_UPSTREAM: upstream },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const seconds = (performance.now() - startedMs) / 1000;
  if (code !== 0)
    throw new Error(`backfill ${words.join(' ')} ended with ${code}.\n${errors.slice(-2000)}${output.slice(-2000)}`);
  return { seconds, output, peakMemoryMegabytes: Number(await readFile(peakFile, 'utf8')) / 1000 };
}
