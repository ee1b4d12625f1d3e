import { toBackfieldError } from '@backfield/contract';
import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { interrupted } from './exit-codes.ts';
import { createProgram } from './program.ts';

/** The outside world that a command is run with. Its exit code is the return value. */
export type ProcessContext = Omit<CommandContext, 'setExitCode'>;

const exitCodes = { usage: 2, block: 5, retry: 1, fail: 1, stop: 1 };

/** Runs the command that the arguments name, prints errors to the error stream, and resolves to the exit code. Never rejects. */
export async function runCommandLine(words: readonly string[], context: ProcessContext): Promise<number> {
  let exitCode = 0;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  try {
    await createProgram({ ...context, setExitCode }).parseAsync(words, { from: 'user' });
  } catch (thrown) {
    return explain(thrown, (text) => context.errorStream.write(text));
  }
  return exitCode;
}

/** Prints an error in plain words and returns its exit code. */
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

/** Turns Commander's "error: unknown option '--frmo'\\n(Did you mean --from?)" into sentences. */
function sentences(message: string): string {
  const lines = message
    .replace(/^error: /, '')
    .split('\n')
    .map((line) => line.replace(/^\((.*)\)$/, '$1'));
  const ended = lines.map((line) => (/[.?]$/.test(line) ? line : `${line}.`)).join(' ');
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
