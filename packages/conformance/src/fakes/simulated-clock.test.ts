import { describe, expect, it } from 'vitest';
import { createSimulatedClock } from './simulated-clock.ts';

describe('a simulated clock', () => {
  it('wakes sleepers in the order of their time, not of their coming', async () => {
    const clock = createSimulatedClock(0);
    const woken: [string, number][] = [];
    const sleep = async (name: string, ms: number) => {
      await clock.sleep(ms);
      woken.push([name, clock.now()]);
    };
    await clock.runUntil(Promise.all([sleep('late', 5000), sleep('early', 1000), sleep('early too', 1000)]));
    expect(woken).toEqual([
      ['early', 1000],
      ['early too', 1000],
      ['late', 5000],
    ]);
  });

  it('wakes a sleeper whose signal is aborted without letting time pass', async () => {
    const clock = createSimulatedClock(7);
    const controller = new AbortController();
    const slept = clock.sleep(60_000, controller.signal);
    controller.abort();
    await clock.runUntil(slept);
    await clock.sleep(60_000, controller.signal);
    expect(clock.now()).toBe(7);
  });

  it('finds work that would hang', async () => {
    await expect(createSimulatedClock(0).runUntil(new Promise(() => {}))).rejects.toThrow('this would hang');
  });
});
