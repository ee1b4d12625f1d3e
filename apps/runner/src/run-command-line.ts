import { toBackfieldError } from '@backfield/contract';
import { CommanderError } from 'commander';
import { interrupted } from './exit-codes.ts';
import type { Face } from './face.ts';
import { createProgram } from './program.ts';

/** What a command is given of the outside; its exit code is the answer. */
export type Surroundings = Omit<Face, 'setExitCode'>;

const exitCodes = { usage: 2, block: 5, retry: 1, fail: 1, stop: 1 };

/** Runs what the words say, tells what goes wrong on the error stream, and resolves to the exit code. Never rejects. */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  try {
    await createProgram({ ...surroundings, setExitCode }).parseAsync(words, { from: 'user' });
  } catch (thrown) {
    return explain(thrown, (text) => surroundings.errorStream.write(text));
  }
  return exitCode;
}

/** Prints what went wrong in plain words and gives the exit code that says it. */
function explain(thrown: unknown, print: (text: string) => void): number {
  if (thrown instanceof CommanderError) {
    // Where a command is missing, Commander has printed the help.
    if (thrown.exitCode !== 0 && thrown.code !== 'commander.help') {
      print(`${sentences(thrown.message)} --help shows what there is. (BAD_OPTION)\n`);
    }
    return thrown.exitCode === 0 ? 0 : 2;
  }
  const error = toBackfieldError(thrown);
  // After several lines, such as a statement with its mistake, the code has a line of its own.
  const between = error.message.includes('\n') ? '\n' : ' ';
  print(`${error.message}${between}(${error.code})\n`);
  if (error.code === 'INTERNAL') print(`${(error.cause as Error | undefined)?.stack ?? ''}\n`);
  return error.code === 'INTERRUPTED' ? interrupted : exitCodes[error.action];
}

/** Commander's "error: unknown option '--frmo'\\n(Did you mean --from?)" as sentences. */
function sentences(message: string): string {
  const lines = message
    .replace(/^error: /, '')
    .split('\n')
    .map((line) => line.replace(/^\((.*)\)$/, '$1'));
  const ended = lines.map((line) => (/[.?]$/.test(line) ? line : `${line}.`)).join(' ');
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
