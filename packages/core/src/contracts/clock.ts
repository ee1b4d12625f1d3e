/** Time, as far as waiting needs it. */
export interface Clock {
  /** Milliseconds since the epoch, never going back. */
  now(): number;
  /** Resolves early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
