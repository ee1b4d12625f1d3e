import { PassThrough } from 'node:stream';
import { runCommandLine } from '../../src/run-command-line.ts';
import type { Environment, ProgramRun } from './run-process.ts';

/** The program while it runs in this process. */
interface RunningProgram {
  /** The error stream's text so far. */
  errors(): string;
  /** The exit code; null while the program runs. */
  exitCode(): number | null;
  /** Interrupts the program as the first Ctrl-C does. */
  interrupt(): void;
  done: Promise<ProgramRun>;
}

/**
 * Runs the program's words in this process, with nothing of the caller's environment but what is given. What has to be a process
 * of its own (signals, kill -9, a time zone) is run by `runProcess`, at half a second and more a start.
 */
export function runProgram(
  words: readonly string[],
  environment: Environment,
  options: ProgramOptions = {},
): Promise<ProgramRun> {
  return startProgram(words, environment, options).done;
}

interface ProgramOptions {
  /** The directory that relative names start from. Default: the working directory of the tests. */
  cwd?: string;
}

/** Begins to run the program's words in this process. CLOCK_AT in the environment is when its clock begins, as for processes. */
export function startProgram(
  words: readonly string[],
  environment: Environment,
  { cwd }: ProgramOptions = {},
): RunningProgram {
  const interruption = new AbortController();
  const errorStream = new PassThrough({ encoding: 'utf8' });
  const shiftMs = environment.CLOCK_AT ? Date.parse(environment.CLOCK_AT) - Date.now() : 0;
  let [output, errors] = ['', ''];
  let ended: number | null = null;
  errorStream.on('data', (text: string) => {
    errors += text;
  });
  const running = runCommandLine(words, {
    environment,
    workingDirectory: cwd,
    print: (text) => {
      output += text.endsWith('\n') ? text : `${text}\n`;
    },
    write: async (text) => {
      output += text;
      return true;
    },
    errorStream,
    signal: interruption.signal,
    // Nothing under way is given up here: that takes a signal, and time.
    abandonSignal: new AbortController().signal,
    now: () => Date.now() + shiftMs,
  });
  const done = running.then((exitCode) => {
    ended = exitCode;
    return { exitCode, signal: null, output, errors };
  });
  return { errors: () => errors, exitCode: () => ended, interrupt: () => interruption.abort(), done };
}
