import {
  createAnsweringHttp,
  createFakeHttp,
  createMemoryProgress,
  createSimulatedClock,
  type SimulatedClock,
  unavailable,
} from '@backfield/conformance';
import { exitCodeOf } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const [first, last] = ['2024-10-01', '2024-10-07'] as const;

function setUp(more: Parameters<typeof createMadeUpBackfill>[0] = {}) {
  const clock = createSimulatedClock(Date.parse('2024-10-10T12:00:00Z'));
  return { clock, ...createMadeUpBackfill({ ...more, clock }) };
}

/** A network on which every answer takes this long. */
function slowHttp(clock: SimulatedClock, ms: number) {
  const http = createFakeHttp();
  const slow = createAnsweringHttp(async (request) => {
    await clock.sleep(ms);
    return http.getJson(request);
  });
  return { ...slow, asked: http.asked };
}

/** Two engines on one database, as on two machines: each has its own progress, the first one is slow. */
function setUpTwo(msPerAnswer: number) {
  const bench = setUp();
  const http = slowHttp(bench.clock, msPerAnswer);
  const one = createBackfill({ ...bench.deps, http, holder: 'laptop, process 1' });
  const two = createBackfill({ ...bench.deps, progress: createMemoryProgress(), holder: 'server, process 2' });
  return { ...bench, one, two };
}

describe('two runs at once', () => {
  it('keep off each other’s days: the second stops and names the first', async () => {
    const { clock, one, two } = setUpTwo(30_000);
    const running = one.resumableBackfill('MUL', first, last);
    const [done, refused] = await clock.runUntil(
      Promise.all([running, clock.sleep(1000).then(() => two.resumableBackfill('MUL', last, '2024-10-09'))]),
    );
    expect(done).toMatchObject({ end: 'complete', games: 6 });
    expect(refused).toMatchObject({ end: 'stopped', code: 'LEASE_HELD', unreachedUnits: 3, games: 0 });
    expect(refused.error).toContain('laptop, process 1) has been working on MUL 2024-10-01 to 2024-10-07');
    expect(exitCodeOf([refused])).toBe(1);
  });

  it('follow each other where the first is done soon', async () => {
    const { clock, one, two, events } = setUpTwo(1000);
    const [done, next] = await clock.runUntil(
      Promise.all([one.resumableBackfill('MUL', first, last), two.resumableBackfill('MUL', first, last)]),
    );
    expect([done.end, next.end]).toEqual(['complete', 'complete']);
    expect(next.durationMs).toBeGreaterThan(done.durationMs);
    expect(events).toContainEqual({
      type: 'notice',
      league: 'MUL',
      message: expect.stringContaining('Waiting for it'),
    });
  });

  it('work side by side on other days and other leagues', async () => {
    const { clock, one, two, store } = setUpTwo(1000);
    const running = [
      one.resumableBackfill('MUL', first, '2024-10-05'),
      two.resumableBackfill('MUL', '2024-10-06', last),
    ];
    const results = await clock.runUntil(Promise.all(running));
    expect(results.map(({ end, games }) => [end, games])).toEqual([
      ['complete', 4],
      ['complete', 2],
    ]);
    expect(store.leases).toEqual([]);
  });

  it('end the one that lost its lease, which leaves the other’s progress alone', async () => {
    const bench = setUp();
    const { clock, store, progress, deps } = bench;
    const http = slowHttp(clock, 7000);
    const renew = store.renewLease;
    // It can't reach the database to renew, for longer than the lease lasts.
    store.renewLease = async () => {
      throw new Error('The connection was lost.');
    };
    const one = createBackfill({ ...deps, http, holder: 'laptop, process 1' });
    const two = createBackfill({ ...deps, holder: 'server, process 2' });
    const running = one.resumableBackfill('MUL', first, last, { concurrency: 1 });
    const second = await clock.runUntil(two.resumableBackfill('MUL', first, last));
    store.renewLease = renew;
    const cut = await clock.runUntil(running);
    expect(second).toMatchObject({ end: 'complete', games: 6 });
    expect(cut).toMatchObject({ end: 'stopped', code: 'LEASE_LOST' });
    expect(cut.unreachedUnits).toBeGreaterThan(0);
    expect(progress.saved.size).toBe(0);
    expect(store.ledgerEntries.size).toBe(7);
  });

  it('do not wait for a holder that is known to be dead', async () => {
    const { clock, deps, store } = setUp();
    await store.acquireLease({
      league: 'MUL',
      from: first as never,
      to: last as never,
      holder: 'gone',
      lastsMs: 30_000,
    });
    const backfill = createBackfill({ ...deps, isDead: (holder) => holder === 'gone' });
    const { end, durationMs } = await clock.runUntil(backfill.resumableBackfill('MUL', first, last));
    expect([end, durationMs]).toEqual(['complete', 0]);
  });

  it('wait for one that died unseen until its lease ends', async () => {
    const { clock, backfill, store } = setUp();
    await store.acquireLease({
      league: 'MUL',
      from: first as never,
      to: last as never,
      holder: 'gone',
      lastsMs: 30_000,
    });
    const { end, durationMs } = await clock.runUntil(backfill.resumableBackfill('MUL', first, last));
    expect(end).toBe('complete');
    expect(durationMs).toBeGreaterThanOrEqual(30_000);
    expect(durationMs).toBeLessThan(33_000);
  });

  it('let a wait be interrupted', async () => {
    const { clock, deps, store } = setUp();
    await store.acquireLease({
      league: 'MUL',
      from: first as never,
      to: last as never,
      holder: 'other',
      lastsMs: 60_000,
    });
    const interruption = new AbortController();
    const backfill = createBackfill({ ...deps, signal: interruption.signal });
    const running = backfill.resumableBackfill('MUL', first, last);
    void clock.sleep(5000).then(() => interruption.abort());
    const result = await clock.runUntil(running);
    expect(result).toMatchObject({ end: 'interrupted', unreachedUnits: 7, durationMs: 5000 });
    expect(exitCodeOf([result])).toBe(130);
  });
});

describe('a fresh run', () => {
  it('forgets at once, so that a run after it does not go on with what it was to forget', async () => {
    const { clock, backfill, deps, progress } = setUp({
      fail: (url) => (url.endsWith('g3') ? unavailable(url) : null),
    });
    await clock.runUntil(backfill.resumableBackfill('MUL', first, last));
    expect(progress.saved.size).toBe(1);
    const http = createAnsweringHttp(() => new Promise(() => {}));
    void createBackfill({ ...deps, http }).resumableBackfill('MUL', first, last, { fresh: true });
    await clock.runUntil(clock.sleep(10));
    expect(progress.saved.size).toBe(0);
  });
});
