import { toBackfieldError } from '@backfield/core';
import { CommanderError } from 'commander';
import { interrupted } from './exit-codes.ts';
import type { Face } from './face.ts';
import { interruptBySignals } from './interruption.ts';
import { createProgram } from './program.ts';

/** What still holds the process this long after the command has ended, does so for nothing. */
const lingeringMs = 2000;
let exitCode = 0;

const face: Face = {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  errorStream: process.stderr,
  ...interruptBySignals(),
  now: Date.now,
  setExitCode: (code) => {
    exitCode = code;
  },
};

const exitCodes = { usage: 2, block: 5, retry: 1, fail: 1, stop: 1 };

try {
  await createProgram(face).parseAsync(process.argv);
} catch (thrown) {
  exitCode = explain(thrown);
}
process.exitCode = exitCode;
setTimeout(() => process.exit(), lingeringMs).unref();

/** Commander's "error: unknown option '--frmo'\\n(Did you mean --from?)" as sentences. */
function sentences(message: string): string {
  const lines = message
    .replace(/^error: /, '')
    .split('\n')
    .map((line) => line.replace(/^\((.*)\)$/, '$1'));
  const ended = lines.map((line) => (/[.?]$/.test(line) ? line : `${line}.`)).join(' ');
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Prints what went wrong in plain words and gives the exit code that says it. */
function explain(thrown: unknown): number {
  if (thrown instanceof CommanderError) {
    // Where a command is missing, Commander has printed the help.
    if (thrown.exitCode !== 0 && thrown.code !== 'commander.help') {
      process.stderr.write(`${sentences(thrown.message)} --help shows what there is. (BAD_OPTION)\n`);
    }
    return thrown.exitCode === 0 ? 0 : 2;
  }
  const error = toBackfieldError(thrown);
  process.stderr.write(`${error.message} (${error.code})\n`);
  if (error.code === 'INTERNAL') process.stderr.write(`${(error.cause as Error | undefined)?.stack ?? ''}\n`);
  return error.code === 'INTERRUPTED' ? interrupted : exitCodes[error.action];
}
