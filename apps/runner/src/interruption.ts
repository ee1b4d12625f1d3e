import { getEventListeners } from 'node:events';
import type { CommandContext } from './command-context.ts';
import { interrupted } from './exit-codes.ts';

/** The games in hand get this long; what is still asked for then is given up. */
const graceMs = 600;
/** And their rows, the progress and the record of the run are written by then, or the program ends without them; the rest of two seconds is for a busy machine. */
const lastMs = 1300;

export interface Interruption extends Pick<CommandContext, 'signal' | 'abandonSignal'> {
  /** Ends what is under way as the first signal does, and says nothing of it. */
  stopQuietly(): void;
}

/**
 * Makes SIGINT and SIGTERM end the program within two seconds, whatever it waits for. A command that has something in hand
 * listens to `signal` and ends by itself; where nobody listens, or not in time, or at a second signal, the process ends at once.
 * The database is as safe then as from a `kill -9`: a game is one transaction.
 */
export function interruptBySignals(): Interruption {
  const interruption = new AbortController();
  const abandonment = new AbortController();

  function interrupt(): void {
    if (interruption.signal.aborted) process.exit(interrupted);
    if (getEventListeners(interruption.signal, 'abort').length === 0) endNow('Interrupted.');
    interruption.abort();
    setTimeout(() => abandonment.abort(), graceMs).unref();
    setTimeout(endNow, lastMs, 'Interrupted before everything was put in order. What is stored is whole.').unref();
  }

  /** Ends the command where nobody reads its output any more: by itself, or without a word. */
  function stopQuietly(): void {
    interruption.abort();
    abandonment.abort();
    setTimeout(() => process.exit(), lastMs).unref();
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  return { signal: interruption.signal, abandonSignal: abandonment.signal, stopQuietly };
}

function endNow(message: string): never {
  process.stderr.write(`${message} The same command goes on. (INTERRUPTED)\n`);
  process.exit(interrupted);
}
