import { createFakeClock, createMemoryStore, createSimulatedClock } from '@backfield/conformance';
import { StoreError, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { reconnectingStore } from './reconnecting-store.ts';

function downFor(failures: number, error: Error) {
  const store = createMemoryStore();
  let left = failures;
  const startRun = store.startRun;
  store.startRun = async (run) => {
    if (left-- > 0) throw error;
    return startRun(run);
  };
  return store;
}

const lost = new StoreError('DATABASE_LOST', 'The connection was lost.');
const run = { league: 'MUL', plan: 'mul-last-7', words: {} };

describe('a store that reconnects', () => {
  it('asks again with growing pauses until the database is back, and tells once', async () => {
    const clock = createFakeClock();
    const told: string[] = [];
    const store = reconnectingStore(downFor(5, lost), { clock, onLost: (message) => told.push(message) });
    expect(await store.startRun(run)).toBe(1);
    expect(clock.slept).toEqual([500, 1000, 2000, 4000, 5000]);
    expect(told).toEqual(['The connection was lost. Trying again for 60 seconds.']);
  });

  it('gives up when its patience ends', async () => {
    const clock = createFakeClock();
    const store = reconnectingStore(downFor(1000, lost), { clock });
    await expect(store.startRun(run)).rejects.toBe(lost);
    expect(clock.now()).toBeGreaterThan(50_000);
    expect(clock.now()).toBeLessThanOrEqual(60_000);
  });

  it('loses its patience once for all calls of one outage', async () => {
    const clock = createSimulatedClock(0);
    const told: string[] = [];
    const store = reconnectingStore(downFor(1000, lost), { clock, onLost: (message) => told.push(message) });
    const early = Array.from({ length: 3 }, () => store.startRun(run));
    const late = clock.sleep(45_000).then(() => store.startRun(run));
    const ended = await clock.runUntil(Promise.allSettled([...early, late]));
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(clock.now()).toBeLessThanOrEqual(60_000);
    await expect(clock.runUntil(store.startRun(run))).rejects.toBe(lost);
    expect(clock.now()).toBeLessThanOrEqual(60_000);
    expect(told).toHaveLength(1);
  });

  it('has all of its patience again after an answer', async () => {
    const clock = createFakeClock();
    let isDown = true;
    const database = createMemoryStore();
    database.startRun = async () => {
      if (isDown) throw lost;
      return 1;
    };
    const store = reconnectingStore(database, { clock });
    await expect(store.startRun(run)).rejects.toBe(lost);
    isDown = false;
    expect(await store.startRun(run)).toBe(1);
    isDown = true;
    const startedAtMs = clock.now();
    await expect(store.startRun(run)).rejects.toBe(lost);
    expect(clock.now() - startedAtMs).toBeGreaterThan(50_000);
  });

  it('gives up a call that loses the connection each time, though others succeed between', async () => {
    const fake = createFakeClock();
    const database = downFor(1000, lost);
    const clock = {
      ...fake,
      async sleep(ms: number) {
        await fake.sleep(ms);
        await store.ledger('MUL', toGameDay('2024-10-01'), toGameDay('2024-10-02'));
      },
    };
    const store = reconnectingStore(database, { clock });
    await expect(store.startRun(run)).rejects.toBe(lost);
    expect(fake.now()).toBeLessThanOrEqual(60_000);
  });

  it('waits for nothing that waiting can’t mend', async () => {
    const clock = createFakeClock();
    const refused = new StoreError('DATABASE_ERROR', 'division by zero');
    await expect(reconnectingStore(downFor(1, refused), { clock }).startRun(run)).rejects.toBe(refused);
    expect(clock.slept).toEqual([]);
  });

  it('waits no more once the run is to end', async () => {
    const clock = createFakeClock();
    const store = reconnectingStore(downFor(1, lost), { clock, signal: AbortSignal.abort() });
    await expect(store.startRun(run)).rejects.toBe(lost);
  });
});
