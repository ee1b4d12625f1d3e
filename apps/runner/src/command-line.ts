import { interruptBySignals } from './interruption.ts';
import { runCommandLine } from './run-command-line.ts';

/** What still holds the process this long after the command has ended, does so for nothing. */
const lingeringMs = 2000;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  errorStream: process.stderr,
  ...interruptBySignals(),
  now: Date.now,
});
setTimeout(() => process.exit(), lingeringMs).unref();
