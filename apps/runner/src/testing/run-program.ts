import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command that runs the program with these words. */
export function programWords(...words: string[]): [string, ...string[]] {
  return [process.execPath, join(import.meta.dirname, '../main.ts'), ...words];
}

export interface ProgramRun {
  /** null where a signal ended it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

/** The program while it runs. */
export interface RunningProgram {
  child: ChildProcess;
  /** What it has written to its error stream so far. */
  errors(): string;
  done: Promise<ProgramRun>;
}

export type Environment = Record<string, string | undefined>;

/** Runs the program as its own process, as users do, with nothing of the caller's settings but what is given. */
export async function runProgram(words: string[], environment: Environment): Promise<ProgramRun> {
  return startProgram(words, environment).done;
}

/** The same, while it runs. */
export function startProgram(
  words: string[],
  environment: Environment,
  { cwd }: { cwd?: string } = {},
): RunningProgram {
  const { PATH, HOME, TZ } = process.env;
  const [node, ...rest] = programWords(...words);
  const child = spawn(node, rest, {
    env: { PATH, HOME, TZ, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const done = new Promise<ProgramRun>((resolve) => {
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, output, errors }));
  });
  return { child, errors: () => errors, done };
}

/** A directory of its own for one test file, removed at the end. */
export interface Scratch extends AsyncDisposable {
  path(name: string): string;
}

export async function createScratch(): Promise<Scratch> {
  const directory = await mkdtemp(join(tmpdir(), 'backfield-'));
  return {
    path: (name) => join(directory, name),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
