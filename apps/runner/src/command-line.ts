import { interruptBySignals } from './interruption.ts';
import { runCommandLine } from './run-command-line.ts';

/** Time that the process gets after its command has ended. Whatever still keeps it alive then does so for nothing. */
const lingeringMs = 2000;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  errorStream: process.stderr,
  ...interruptBySignals(),
  now: Date.now,
});
setTimeout(() => process.exit(), lingeringMs).unref();
