import { createSeededRandom, createSimulatedClock } from '@backfield/conformance';
import { createWorkPool } from '@backfield/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a work pool', () => {
  it('fills its places and never more, in the order in which the work came', async () => {
    const pools = fc.record({ size: fc.integer({ min: 1, max: 8 }), pieces: fc.nat(40), seed: fc.nat() });
    await fc.assert(
      fc.asyncProperty(pools, async ({ size, pieces, seed }) => {
        const clock = createSimulatedClock(0);
        const random = createSeededRandom(seed);
        const inTurn = createWorkPool(size);
        const begun: number[] = [];
        let running = 0;
        let most = 0;
        const work = Array.from({ length: pieces }, (_, piece) =>
          inTurn(async () => {
            begun.push(piece);
            running += 1;
            most = Math.max(most, running);
            await clock.sleep(random() * 100);
            running -= 1;
            return piece;
          }),
        );
        const given = await clock.runUntil(Promise.all(work));
        expect(begun).toEqual(given);
        expect(most).toBe(Math.min(size, pieces));
      }),
    );
  });

  it('passes failures on and keeps the place free for the next', async () => {
    const inTurn = createWorkPool(1);
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
