import { isWaking } from './server-error.ts';

export interface Patience {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the pause, or when nobody waits any more. */
  sleep(ms: number): Promise<void>;
  /** Aborted when nobody waits any more. */
  signal?: AbortSignal | undefined;
  /** Called once, before the first pause. */
  onWaiting?: ((message: string) => void) | undefined;
}

const patienceMs = 60_000;
const firstPauseMs = 500;
const longestPauseMs = 5000;

/** Does the work again for as long as the database wakes up or restarts, for a minute at most. */
export async function waitForServer<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  const { now, sleep, signal, onWaiting } = patience;
  let beganAtMs: number | undefined;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      beganAtMs ??= now();
      const isOver = now() - beganAtMs + pauseMs > patienceMs;
      if (isOver || signal?.aborted || !isWaking(error) || !(error instanceof Error)) throw error;
      if (pauseMs === firstPauseMs) onWaiting?.(`${error.message} Trying again for ${patienceMs / 1000} seconds.`);
      await sleep(pauseMs);
    }
  }
}
