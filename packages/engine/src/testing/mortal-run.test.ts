import { createSeededRandom, createSimulatedClock } from '@backfield/conformance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMortalRun } from './mortal-run.ts';

/** Four workers that write down each number that they were told to. */
async function writeUntilDeath({ seed, diesAtCall }: { seed: number; diesAtCall: number }) {
  const clock = createSimulatedClock(0);
  const calls: number[] = [];
  const run = createMortalRun({
    clock,
    random: createSeededRandom(seed),
    diesAtCall,
    onCall: (call) => calls.push(call),
  });
  const written = { begun: 0, answered: 0, effects: 0 };
  const paper = {
    async write() {
      written.effects += 1;
    },
  };
  const { write } = run.reach(paper, 100);

  async function work(): Promise<void> {
    for (let number = 0; number < 10; number++) {
      written.begun += 1;
      await write();
      written.answered += 1;
      await run.clock.sleep(10);
    }
  }
  const ended = Promise.all([work(), work(), work(), work()]);
  await clock.runUntil(Promise.race([run.death, ended]));
  const atDeath = { ...written };
  await clock.runUntil(clock.sleep(10_000));
  return { atDeath, written, calls };
}

const deaths = fc.record({ seed: fc.nat(), diesAtCall: fc.integer({ min: 1, max: 60 }) });

describe('a mortal run', () => {
  it('does nothing after its death', async () => {
    await fc.assert(
      fc.asyncProperty(deaths, async (death) => {
        const { atDeath, written, calls } = await writeUntilDeath(death);
        expect(written).toEqual(atDeath);
        expect(calls.at(-1)).toBe(death.diesAtCall);
      }),
    );
  });

  it('has done what was answered, and perhaps what was under way', async () => {
    const underWay = new Set<number>();
    await fc.assert(
      fc.asyncProperty(deaths, async (death) => {
        const { begun, answered, effects } = (await writeUntilDeath(death)).written;
        expect(effects).toBeGreaterThanOrEqual(answered);
        expect(effects).toBeLessThanOrEqual(begun);
        underWay.add(effects - answered);
      }),
    );
    expect(underWay.size).toBeGreaterThan(2);
  });
});
