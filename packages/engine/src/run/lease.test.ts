import { createFakeClock, createMemoryStore } from '@backfield/conformance';
import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { type HoldLeaseOptions, holdLease } from './lease.ts';

const [from, to] = [toGameDay('2024-10-01'), toGameDay('2024-10-07')];

function setUp(changes: Partial<HoldLeaseOptions> = {}) {
  const store = createMemoryStore();
  const clock = createFakeClock();
  const waits: string[] = [];
  const options: HoldLeaseOptions = {
    store,
    clock,
    request: { league: 'MUL', from, to, holder: 'here, process 1' },
    signal: undefined,
    isDead: () => false,
    onWait: (message) => waits.push(message),
    ...changes,
  };
  const other = { league: 'MUL', from: to, to: toGameDay('2024-10-20'), holder: 'elsewhere, process 7' };
  return { store, clock, waits, options, other };
}

describe('a lease', () => {
  it('is held while the work goes on, and given back', async () => {
    const { store, options } = setUp();
    const held = await holdLease(options, async () => store.leases.length);
    expect([held, store.leases.length]).toEqual([1, 0]);
  });

  it('is given back when the work fails', async () => {
    const { store, options } = setUp();
    await expect(holdLease(options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(store.leases).toEqual([]);
  });

  it('keeps an overlapping run out with a message that names the first', async () => {
    const { store, options, other, waits, clock } = setUp();
    await store.acquireLease({ ...other, lastsMs: 1 });
    await expect(holdLease(options, async () => 'ran')).rejects.toMatchObject({
      code: 'LEASE_HELD',
      message: expect.stringContaining('elsewhere, process 7) has been working on MUL 2024-10-07 to 2024-10-20'),
    });
    expect(waits).toHaveLength(1);
    expect(clock.now()).toBeGreaterThan(30_000);
  });

  it('lets runs that do not overlap work side by side', async () => {
    const { store, options, other } = setUp();
    await store.acquireLease({ ...other, from: toGameDay('2024-10-08'), lastsMs: 1 });
    await store.acquireLease({ ...other, league: 'TWO', lastsMs: 1 });
    expect(await holdLease(options, async () => 'ran')).toBe('ran');
  });

  it('begins when the other run is done', async () => {
    const { store, options, other, clock } = setUp();
    const { leaseId } = await store.acquireLease({ ...other, lastsMs: 1 });
    const sleep = clock.sleep;
    clock.sleep = async (ms) => {
      if (clock.slept.length === 3) await store.releaseLease(leaseId as number);
      await sleep(ms);
    };
    expect(await holdLease(options, async () => 'ran')).toBe('ran');
  });

  it('is taken from a holder that is known to be dead at once', async () => {
    const { store, options, other, clock } = setUp({ isDead: (holder) => holder === 'elsewhere, process 7' });
    await store.acquireLease({ ...other, lastsMs: 1 });
    expect(await holdLease(options, async () => clock.slept.length)).toBeLessThanOrEqual(1);
  });

  it('is renewed while the work goes on, and its loss is told', async () => {
    const { store, options } = setUp();
    const lost = await holdLease(options, async (signal) => {
      await store.releaseLease(1);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return signal.aborted;
    });
    expect(lost).toBe(true);
  });

  it('is not given up because the database can’t be asked for a moment', async () => {
    const { store, options } = setUp();
    let asked = 0;
    store.renewLease = async () => {
      asked += 1;
      throw new Error('down');
    };
    const aborted = await holdLease(options, async (signal) => {
      while (asked < 3) await new Promise((resolve) => setImmediate(resolve));
      return signal.aborted;
    });
    expect(aborted).toBe(false);
  });
});
