import type { Clock } from '../contracts/clock.ts';

/** A clock whose time passes only when nothing can happen without it, so that hours of waiting take no time at all. */
export interface SimulatedClock extends Clock {
  /** Lets time pass until the promise settles. Rejects where everybody waits and nothing is left to wait for. */
  runUntil<T>(promise: Promise<T>): Promise<T>;
  /** Lets time pass while nobody works. */
  advance(ms: number): void;
}

interface Sleeper {
  wakeAtMs: number;
  wake(): void;
}

export function createSimulatedClock(startMs: number): SimulatedClock {
  let nowMs = startMs;
  const sleepers = new Set<Sleeper>();

  function wakeNext(): void {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) if (!next || sleeper.wakeAtMs < next.wakeAtMs) next = sleeper;
    if (!next) throw new Error('Everybody waits and nobody sleeps: this would hang.');
    nowMs = Math.max(nowMs, next.wakeAtMs);
    next.wake();
  }

  return {
    now: () => nowMs,
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const sleeper: Sleeper = {
          wakeAtMs: nowMs + ms,
          wake() {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake);
      });
    },
    async runUntil(promise) {
      let settled = false;
      const settle = () => {
        settled = true;
      };
      promise.then(settle, settle);
      for (;;) {
        // Everything that can go on without time does so first.
        await new Promise((resolve) => setImmediate(resolve));
        if (settled) return promise;
        wakeNext();
      }
    },
    advance(ms) {
      nowMs += ms;
    },
  };
}
