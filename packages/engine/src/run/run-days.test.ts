import { createAnsweringHttp, createSimulatedClock, hostBlocked, unavailable } from '@backfield/conformance';
import type { League, Source } from '@backfield/contract';
import { HttpError, StoreError } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const [first, last] = ['2024-10-01', '2024-10-07'] as const;
const crowd = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, day: '2024-10-01' }));

describe('the days of a run', () => {
  it('begin no further game once the database is lost', async () => {
    const { backfill, store, http } = createMadeUpBackfill({ games: crowd });
    let writes = 0;
    store.writeGame = async () => {
      writes += 1;
      throw new StoreError('DATABASE_LOST', 'The connection was lost.');
    };
    const result = await backfill.resumableBackfill('MUL', first, last, { concurrency: 2 });
    expect(result).toMatchObject({ end: 'stopped', code: 'DATABASE_LOST' });
    expect(writes).toBeLessThanOrEqual(2);
    expect(http.asked.length).toBeLessThanOrEqual(3);
  });

  it('end for the lost database where the run was interrupted as well', async () => {
    const interruption = new AbortController();
    const { deps, store } = createMadeUpBackfill();
    store.writeGame = async () => {
      interruption.abort();
      throw new StoreError('DATABASE_LOST', 'The connection was lost.');
    };
    const backfill = createBackfill({ ...deps, signal: interruption.signal });
    expect(await backfill.resumableBackfill('MUL', first, last)).toMatchObject({
      end: 'stopped',
      code: 'DATABASE_LOST',
    });
  });

  it('are interrupted, not stopped, where the schedule was given up for a signal', async () => {
    const { backfill } = createMadeUpBackfill({
      fail: () => new HttpError('INTERRUPTED', 'The run was interrupted; run the same command to go on.'),
    });
    expect(await backfill.resumableBackfill('MUL', first, last)).toMatchObject({
      end: 'interrupted',
      code: 'INTERRUPTED',
    });
  });

  it('end for the blocked host where games failed for other reasons too', async () => {
    const { backfill, store } = createMadeUpBackfill({
      games: crowd,
      fail(url) {
        if (url.endsWith('c0')) return unavailable(url);
        return url.endsWith('c1') ? hostBlocked() : null;
      },
    });
    const result = await backfill.resumableBackfill('MUL', first, first);
    expect(result).toMatchObject({ end: 'blocked', code: 'HOST_BLOCKED', error: 'made-up.test does not answer.' });
    expect(store.ledgerEntries.get('MUL 2024-10-01')).toMatchObject({
      outcome: 'blocked',
      errorCode: 'HOST_BLOCKED',
      failedGames: ['c0', 'c1'],
      gamesStored: 10,
    });
  });

  it('are said to come from a source that wants it said, where rows of it were written', async () => {
    const { deps, events } = createMadeUpBackfill();
    const [source] = (deps.leagues[0] as League).sources;
    const about = { ...source.about, attribution: 'Made-up data, CC-BY-4.0.' };
    const leagues = [{ ...(deps.leagues[0] as League), sources: [{ ...source, about }] as [Source] }];
    const notices = () => events.splice(0).flatMap((event) => (event.type === 'notice' ? [event.message] : []));
    const again = { fresh: true };
    await createBackfill({ ...deps, leagues }).resumableBackfill('MUL', first, last, again);
    expect(notices()).toEqual(['Made-up data, CC-BY-4.0.']);
    await createBackfill({ ...deps, leagues }).resumableBackfill('MUL', first, last, again);
    expect(notices()).toEqual([]);
  });

  it('wait where they lie ahead, listed games or none', async () => {
    const games = [{ id: 'tomorrow', day: '2024-10-11', status: 'scheduled' as const }];
    const { backfill } = createMadeUpBackfill({ games });
    const result = await backfill.resumableBackfill('MUL', '2024-10-10', '2024-10-12');
    expect(result.units).toMatchObject({ empty: 1, waiting: 2 });
  });

  it('are begun while they fit, by the slowest so far', async () => {
    const clock = createSimulatedClock(Date.parse('2024-10-10T12:00:00Z'));
    const { deps } = createMadeUpBackfill({ clock });
    const secondsFor: Record<string, number> = { g1: 2, g2: 9, g3: 1, g5: 1 };
    const http = createAnsweringHttp(async ({ url }) => {
      await clock.sleep((secondsFor[url.slice(url.lastIndexOf('/') + 1)] ?? 0) * 1000);
      return {};
    });
    const backfill = createBackfill({ ...deps, http });
    const options = { timeBudgetMs: 20_500, concurrency: 1 };
    const result = await clock.runUntil(backfill.resumableBackfill('MUL', first, last, options));
    // After 2 + 9 seconds one more day of 9 seconds fits; after the third day, 12 seconds in, none does.
    expect(result).toMatchObject({ end: 'time-budget', games: 3, unreachedUnits: 4, durationMs: 12_000 });
  });

  it('are not begun at all where the time is used before', async () => {
    const clock = createSimulatedClock(Date.parse('2024-10-10T12:00:00Z'));
    const { deps, store, http } = createMadeUpBackfill({ clock });
    await store.acquireLease({
      league: 'MUL',
      from: first as never,
      to: last as never,
      holder: 'gone',
      lastsMs: 30_000,
    });
    const running = createBackfill(deps).resumableBackfill('MUL', first, last, { timeBudgetMs: 10_000 });
    expect(await clock.runUntil(running)).toMatchObject({ end: 'time-budget', unreachedUnits: 7 });
    expect(http.asked).toEqual([]);
  });

  it('stand in the progress after ten of them, after a failure, and at the end', async () => {
    const { backfill, progress } = createMadeUpBackfill({
      fail: (url) => (url.endsWith('g3') ? unavailable(url) : null),
    });
    await backfill.resumableBackfill('MUL', first, '2024-10-20', { concurrency: 1 });
    // The third day failed, ten days later is the thirteenth, the end is the twentieth.
    expect(progress.saves).toBe(3);
  });
});
