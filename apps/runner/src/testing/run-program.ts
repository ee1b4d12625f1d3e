import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const main = join(import.meta.dirname, '../main.ts');

export interface ProgramRun {
  exitCode: number | null;
  output: string;
  errors: string;
}

export type Environment = Record<string, string | undefined>;

/** Runs the program as its own process, as users do, with nothing of the caller's settings but what is given. */
export async function runProgram(words: string[], environment: Environment): Promise<ProgramRun> {
  const { child, done } = startProgram(words, environment);
  child.stdin.end();
  return done;
}

/** The same, while it runs. */
export function startProgram(words: string[], environment: Environment) {
  const { PATH, HOME, TZ } = process.env;
  const child = spawn(process.execPath, [main, ...words], { env: { PATH, HOME, TZ, ...environment } });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const done = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([exitCode, output, errors]): ProgramRun => ({ exitCode, output, errors }),
  );
  return { child, done };
}

/** A directory of its own for one test file, removed at the end. */
export async function createScratch(): Promise<AsyncDisposable & { path(name: string): string }> {
  const directory = await mkdtemp(join(tmpdir(), 'backfield-'));
  return {
    path: (name) => join(directory, name),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
