import type { Clock } from '@backfield/contract';

interface MortalRunOptions {
  clock: Clock;
  /** A number from 0 up to 1, the next one at each call: how long calls take, and when in that time they take effect. */
  random(): number;
  /** The call, counted from 1, that is the run's last; null for a run that lives to its end. */
  diesAtCall: number | null;
  /** Called with the number of each call before it is made. */
  onCall(call: number): void;
}

/** The outside world of a run that may be killed between any two steps. */
export interface MortalRun {
  /** Resolves at the run's death. */
  death: Promise<void>;
  /**
   * Wraps an object of the outside so that its methods take up to `longestMs` and end with the run: after its death no call
   * takes effect or answers. Calls that were under way then have taken effect or never will.
   */
  reach<T extends object>(outside: T, longestMs: number): T;
  /** The clock, on which the dead sleep for ever. */
  clock: Clock;
}

export function createMortalRun({ clock, random, diesAtCall, onCall }: MortalRunOptions): MortalRun {
  const { promise: death, resolve: die } = Promise.withResolvers<void>();
  let calls = 0;
  let isDead = false;

  async function live<T>(work: () => Promise<T>, longestMs: number): Promise<T> {
    if (isDead) return never();
    calls += 1;
    onCall(calls);
    if (calls === diesAtCall) {
      isDead = true;
      die();
      if (random() < 0.5) await work().catch(() => {});
      return never();
    }
    const tookMs = random() * longestMs;
    const isEarly = random() < 0.5;
    // Both ends of the time are tried: an effect before the answer is under way, and one just before it.
    const early = isEarly ? await settled(work) : null;
    await clock.sleep(tookMs);
    if (isDead) return never();
    const outcome = early ?? (await settled(work));
    return isDead ? never() : outcome();
  }

  return {
    death,
    reach: (outside, longestMs) =>
      new Proxy(outside, {
        get(target, name) {
          const member = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...words: unknown[]) => live(() => member.apply(target, words), longestMs);
        },
      }),
    clock: { now: clock.now, sleep: (ms, signal) => live(() => clock.sleep(ms, signal), 0) },
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

/** Waits for the work and keeps its result or its error, to be given or thrown later. */
async function settled<T>(work: () => Promise<T>): Promise<() => T> {
  try {
    const value = await work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
