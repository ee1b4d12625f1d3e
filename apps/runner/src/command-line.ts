import { interrupted } from './exit-codes.ts';
import { runCommandLine } from './run-command-line.ts';

const interruption = new AbortController();
const abandonment = new AbortController();
const graceMs = 20_000;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(interrupted);
    interruption.abort();
    setTimeout(() => abandonment.abort(), graceMs).unref();
  });
}

// A reader that goes away, as `head` does, has read enough: what is under way ends as by Ctrl-C, and nothing is said of it.
let isRead = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isRead = false;
  interruption.abort();
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  write: writeWhole,
  errorStream: process.stderr,
  signal: interruption.signal,
  abandonSignal: abandonment.signal,
  now: Date.now,
});

/** Writes and waits for the reader, so that what is long never piles up. */
async function writeWhole(text: string): Promise<boolean> {
  if (isRead && text !== '') await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  return isRead;
}
