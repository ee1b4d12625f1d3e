import { createMadeUpLeague, hostBlocked, unavailable } from '@backfield/conformance';
import { describe, expect, it } from 'vitest';
import type { MadeUpBackfill } from '../testing/made-up-backfill.ts';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const everyDay = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-12' };

/** The week is stored, but for what `fail` kept out; then the source answers again. */
async function afterRun(fail: (url: string) => Error | null, more: Parameters<typeof createMadeUpBackfill>[0] = {}) {
  let isBroken = true;
  const bench = createMadeUpBackfill({ ...more, fail: (url) => (isBroken ? fail(url) : null) });
  await bench.backfill.run([everyDay], { concurrency: 1, resume: false });
  isBroken = false;
  bench.takeAsked();
  return bench;
}

async function asked({ backfill, takeAsked }: MadeUpBackfill, mode: 'missing' | 'failed' | 'stale', words = everyDay) {
  const [result] = await backfill.run([words], { mode });
  return { asked: takeAsked(), result };
}

describe('the mode', () => {
  it('all runs every day, stored or not', async () => {
    const { backfill, takeAsked } = await afterRun(() => null);
    await backfill.run([everyDay], { resume: false });
    expect(takeAsked()).toHaveLength(12 + madeUpWeek.length);
  });

  it('failed runs the days that failed, and of them only the games that did', async () => {
    const games = [...madeUpWeek, { id: 'g2b', day: '2024-10-02' }];
    const bench = await afterRun((url) => (/g2b|schedule.2024-10-06/.test(url) ? unavailable(url) : null), { games });
    const { asked: again, result } = await asked(bench, 'failed');
    expect(again.toSorted()).toEqual(['2024-10-02', '2024-10-06', 'g2b', 'g6']);
    expect(result).toMatchObject({ end: 'complete', totalUnits: 12, units: { done: 2 }, skipped: { 'not-asked': 10 } });
    expect((await asked(bench, 'failed')).asked).toEqual([]);
  });

  it('failed runs the days that a blocked host cut short', async () => {
    const bench = await afterRun((url) => (url.endsWith('g3') ? hostBlocked() : null));
    expect((await asked(bench, 'failed')).asked).toEqual(['2024-10-03', 'g3']);
  });

  it('missing runs the days that were never looked at, failed, or wait, up to today', async () => {
    const bench = await afterRun((url) => (url.endsWith('g5') ? hostBlocked() : null), {
      games: [...madeUpWeek, { id: 'late', day: '2024-10-02', boxStatus: 'live' }],
    });
    const { asked: again, result } = await asked(bench, 'missing');
    const days = ['2024-10-02', '2024-10-05', '2024-10-06', '2024-10-07', '2024-10-08', '2024-10-09', '2024-10-10'];
    expect(again.toSorted()).toEqual([...days, 'g5', 'g6', 'g7', 'late']);
    expect(result?.units).toMatchObject({ done: 3, empty: 3, waiting: 1 });
  });

  it('missing finds a game that is gone from the database, or was never sound, and asks for it alone', async () => {
    const games = [...madeUpWeek, { id: 'g3b', day: '2024-10-03' }, { id: 'g3c', day: '2024-10-03' }];
    const bench = await afterRun(() => null, { games });
    await bench.backfill.run([everyDay], { mode: 'missing' });
    bench.takeAsked();
    bench.store.games.delete('MUL g3b');
    const unsound = bench.store.games.get('MUL g7');
    if (unsound) unsound.verified = false;
    expect((await asked(bench, 'missing')).asked).toEqual(['2024-10-03', '2024-10-07', 'g3b', 'g7']);
    expect(bench.store.games.has('MUL g3b')).toBe(true);
  });

  it('stale runs the games that an older extractor read, and no others', async () => {
    const bench = await afterRun(() => null);
    const league = createMadeUpLeague({ games: madeUpWeek });
    for (const id of ['g2', 'g6']) {
      const stored = bench.store.games.get(`MUL ${id}`);
      if (stored) stored.extractorVersion = 0;
    }
    const backfill = createBackfill({ ...bench.deps, leagues: [league] });
    expect((await asked({ ...bench, backfill }, 'stale')).asked).toEqual(['2024-10-02', '2024-10-06', 'g2', 'g6']);
    expect((await asked({ ...bench, backfill }, 'stale')).asked).toEqual([]);
  });

  it('unsound looks at every day, and asks for the games that are not stored as they should be', async () => {
    const bench = await afterRun(() => null);
    bench.store.games.delete('MUL g3');
    const [result] = await bench.backfill.run([everyDay], { mode: 'unsound' });
    expect(bench.takeAsked().filter((what) => what.startsWith('g'))).toEqual(['g3']);
    expect(result).toMatchObject({ units: { done: 6, empty: 4, waiting: 2 }, skipped: { 'not-asked': 0 } });
  });

  it('means every day that was ever looked at where no days are named', async () => {
    const bench = await afterRun((url) => (/g1|g7/.test(url) ? unavailable(url) : null));
    const [result] = await bench.backfill.run([{ league: 'MUL' }], { mode: 'failed', order: 'newest', concurrency: 1 });
    expect(bench.takeAsked()).toEqual(['2024-10-07', 'g7', '2024-10-01', 'g1']);
    expect(result).toMatchObject({ plan: 'mul-every-known-day', totalUnits: 12 });
  });

  it('means the ordinary days where nothing is known yet', async () => {
    const { backfill } = createMadeUpBackfill();
    const [result] = await backfill.run([{ league: 'MUL' }], { mode: 'missing' });
    expect(result).toMatchObject({ plan: 'mul-last-7', startDate: '2024-10-03', endDate: '2024-10-10', games: 4 });
  });

  it('other than all neither reads nor changes progress', async () => {
    const bench = createMadeUpBackfill({ fail: (url) => (url.endsWith('g3') ? unavailable(url) : null) });
    await bench.backfill.run([everyDay]);
    const before = structuredClone(bench.progress.saved);
    expect(before.size).toBe(1);
    await bench.backfill.run([everyDay], { mode: 'missing' });
    expect(bench.progress.saved).toEqual(before);
  });
});

describe('the order', () => {
  it('newest begins at the end of the plan', async () => {
    const { backfill, takeAsked } = createMadeUpBackfill();
    await backfill.run([everyDay], { order: 'newest', concurrency: 1 });
    const schedules = takeAsked().filter((what) => what.startsWith('2024'));
    expect(schedules).toEqual(schedules.toSorted().reverse());
    expect(schedules).toHaveLength(12);
  });
});
