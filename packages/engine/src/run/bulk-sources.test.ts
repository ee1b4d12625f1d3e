import { hostBlocked, type MadeUpGame, unavailable } from '@backfield/conformance';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';

const week = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-07' };
const everyGame = () => true;
const ids = madeUpWeek.map(({ id }) => `MUL ${id}`);

describe('a source that hands box scores over with the schedule', () => {
  it('is asked once for many games, and for none of them again', async () => {
    const { backfill, store, takeAsked } = createMadeUpBackfill({ scheduleDays: 7, handedOver: everyGame });
    const [result] = await backfill.run([week]);
    expect(takeAsked()).toEqual(['2024-10-07']);
    expect([...store.games.keys()].sort()).toEqual(ids);
    expect(result).toMatchObject({ end: 'complete', units: { done: 6, empty: 1 } });
  });

  it('is asked for the games alone that its schedule has without a box score', async () => {
    const handedOver = ({ id }: MadeUpGame) => id !== 'g3';
    const { backfill, store, takeAsked } = createMadeUpBackfill({ scheduleDays: 7, handedOver });
    await backfill.run([week]);
    expect(takeAsked()).toEqual(['2024-10-07', 'g3']);
    expect([...store.games.keys()].sort()).toEqual(ids);
  });

  it('is asked again by the run that goes on, and what is stored stays', async () => {
    let isBlocked = true;
    const { backfill, store, takeAsked } = createMadeUpBackfill({
      scheduleDays: 2,
      handedOver: everyGame,
      fail: (url) => (isBlocked && url.includes('2024-10-05') ? hostBlocked() : null),
    });
    const [stopped] = await backfill.run([week], { concurrency: 1 });
    expect(stopped?.end).toBe('blocked');
    expect([...store.games.keys()]).toEqual(ids.slice(0, 3));
    isBlocked = false;
    takeAsked();
    const [result] = await backfill.run([week], { concurrency: 1 });
    expect(result?.end).toBe('complete');
    expect(takeAsked()).toEqual(['2024-10-06', '2024-10-07']);
    expect([...store.games.keys()].sort()).toEqual(ids);
  });

  it('lets a day that failed take its games from the next answer, the sound ones untouched', async () => {
    let isDown = true;
    const games = [...madeUpWeek, { id: 'g3b', day: '2024-10-03' }];
    const { backfill, store, takeAsked } = createMadeUpBackfill({
      games,
      scheduleDays: 7,
      handedOver: ({ id }) => id !== 'g3b' || !isDown,
      fail: (url) => (isDown && url.endsWith('g3b') ? unavailable(url) : null),
    });
    await backfill.run([week], { resume: false });
    isDown = false;
    takeAsked();
    const [result] = await backfill.run([week], { mode: 'failed' });
    expect(takeAsked()).toEqual(['2024-10-03']);
    expect(result).toMatchObject({ end: 'complete', units: { done: 1 } });
    expect(store.games.has('MUL g3b')).toBe(true);
  });

  it('refuses a box score that is another game under the id that was listed', async () => {
    const games = [{ id: 'g1', day: '2024-10-01', answersFor: 'g2' }];
    const { backfill } = createMadeUpBackfill({ games, handedOver: everyGame });
    const [result] = await backfill.run([{ ...week, endDate: '2024-10-01' }]);
    expect(result?.failed).toMatchObject([{ gameDay: '2024-10-01', code: 'WRONG_GAME' }]);
  });
});

describe('a source that lists what was played', () => {
  it('leaves the latest days waiting, with games or without: more may come', async () => {
    const games = ['2024-10-06', '2024-10-08', '2024-10-09'].map((day) => ({ id: day, day }));
    const { backfill, store } = createMadeUpBackfill({ games, settlesAfterDays: 2 });
    await backfill.run([{ league: 'MUL', startDate: '2024-10-06', endDate: '2024-10-11' }]);
    const outcomes = [...store.ledgerEntries.values()].map(({ gameDay, outcome }) => `${gameDay} ${outcome}`);
    expect(outcomes.sort()).toEqual([
      '2024-10-06 done',
      '2024-10-07 empty',
      '2024-10-08 done',
      '2024-10-09 waiting',
      '2024-10-10 waiting',
      '2024-10-11 waiting',
    ]);
  });
});
