import type { Clock } from '@backfield/contract';

/** A clock on which sleeping takes exactly the time asked for, and none in reality. */
interface FakeClock extends Clock {
  /** Sleeps so far, in milliseconds each. */
  slept: number[];
}

export function createFakeClock(startMs = 0): FakeClock {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    async sleep(ms) {
      slept.push(ms);
      nowMs += ms;
      // Others get their turn, or a loop of sleeps would never let anything else happen.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A clock that stands still while somebody sleeps, until they are woken by their signal: nothing happens by itself. */
export function createStillClock(nowMs: number): Clock {
  return {
    now: () => nowMs,
    sleep: (_ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
}
