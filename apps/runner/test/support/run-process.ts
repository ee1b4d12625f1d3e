import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The command that runs the program with these words. */
export function programWords(...words: string[]): [string, ...string[]] {
  return [process.execPath, join(import.meta.dirname, '../../src/main.ts'), ...words];
}

export interface ProgramRun {
  /** The exit code; null where a signal ended the process. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

/** The program while it runs as a process of its own. */
export interface RunningProcess {
  child: ChildProcess;
  /** The error stream's text so far. */
  errors(): string;
  /** The exit code; null while the process runs. */
  exitCode(): number | null;
  done: Promise<ProgramRun>;
}

export type Environment = Record<string, string | undefined>;

/** Runs the program as a process of its own, as users do, with nothing of the caller's settings but what is given. */
export async function runProcess(words: readonly string[], environment: Environment): Promise<ProgramRun> {
  return startProcess(words, environment).done;
}

/** Starts the program as a process of its own. */
export function startProcess(
  words: readonly string[],
  environment: Environment,
  { cwd }: { cwd?: string } = {},
): RunningProcess {
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
  return { child, errors: () => errors, exitCode: () => child.exitCode, done };
}
