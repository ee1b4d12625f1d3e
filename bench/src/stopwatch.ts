import { median } from './measurement.ts';

/** Times the same few things again and again, in turns, so that a busy moment of the machine hits all of them. */
export interface Stopwatch {
  time<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The median of the named thing's times. */
  medianMs(name: string): number;
}

export function createStopwatch(): Stopwatch {
  const times = new Map<string, number[]>();
  return {
    async time(name, work) {
      const startedMs = performance.now();
      const result = await work();
      times.set(name, [...(times.get(name) ?? []), performance.now() - startedMs]);
      return result;
    },
    medianMs: (name) => median(times.get(name) ?? []),
  };
}
