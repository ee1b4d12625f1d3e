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

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  errorStream: process.stderr,
  signal: interruption.signal,
  abandonSignal: abandonment.signal,
  now: Date.now,
});
