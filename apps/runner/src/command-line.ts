import { interruptBySignals } from './interruption.ts';
import { runCommandLine } from './run-command-line.ts';

/** Time that the process gets after its command has ended. Whatever still keeps it alive then does so for nothing. */
const lingeringMs = 2000;

const { stopQuietly, ...interruption } = interruptBySignals();

// A reader that goes away, as `head` does, has read enough: what is under way ends as by Ctrl-C, and nothing is said of it.
let isRead = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isRead = false;
  stopQuietly();
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  write: writeWhole,
  errorStream: process.stderr,
  ...interruption,
  now: Date.now,
});
setTimeout(() => process.exit(), lingeringMs).unref();

/** Writes and waits for the reader, so that what is long never piles up. */
async function writeWhole(text: string): Promise<boolean> {
  if (isRead && text !== '') await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  return isRead;
}
