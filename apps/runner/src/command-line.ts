import { toBackfieldError } from '@backfield/core';
import { CommanderError } from 'commander';
import type { Face } from './face.ts';
import { createProgram } from './program.ts';

const interruption = new AbortController();
const abandonment = new AbortController();
const graceMs = 20_000;
let exitCode = 0;

const face: Face = {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  errorStream: process.stderr,
  signal: interruption.signal,
  abandonSignal: abandonment.signal,
  now: Date.now,
  setExitCode: (code) => {
    exitCode = code;
  },
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(interrupted);
    interruption.abort();
    setTimeout(() => abandonment.abort(), graceMs).unref();
  });
}

const interrupted = 130;
const exitCodes = { usage: 2, block: 5, retry: 1, fail: 1, stop: 1 };

try {
  await createProgram(face).parseAsync(process.argv);
} catch (thrown) {
  exitCode = explain(thrown);
}
process.exitCode = exitCode;

/** Prints what went wrong in plain words and gives the exit code that says it. */
function explain(thrown: unknown): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    process.stderr.write(`${thrown.message.replace(/\.+$/, '')}. --help shows what there is.\n`);
    return 2;
  }
  const error = toBackfieldError(thrown);
  process.stderr.write(`${error.message} (${error.code})\n`);
  if (error.code === 'INTERNAL') process.stderr.write(`${(error.cause as Error | undefined)?.stack ?? ''}\n`);
  return error.code === 'INTERRUPTED' ? interrupted : exitCodes[error.action];
}
