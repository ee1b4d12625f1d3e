import type { UnlistedGames } from '@backfield/contract';
import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { unlistedOn } from '../sources/unlisted-on.ts';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { dueDays } from './due-days.ts';

const cupFinal: UnlistedGames = {
  gameType: 'cup-final',
  what: 'the final of the cup',
  from: '10-03',
  to: '10-05',
  firstYear: 2020,
  days: { 2023: ['2023-10-09'] },
  citation: 'made up',
};
const everything = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-08', source: 'other' };
const asked = { league: 'MUL', dates: ['2024-10-04'], source: 'other', games: ['cup'] };
const advice =
  'other lists nothing on 2024-10-04, and leaves out the final of the cup: the day is not proven empty. A game of it is had ' +
  'by its id: pnpm run backfill MUL --dates 2024-10-04 --source other --game ID; or from made-up, which lists them: ' +
  'pnpm run backfill MUL --dates 2024-10-04 --source made-up --replace. ' +
  'If none was played: pnpm run backfill accept-gap MUL 2024-10-04.';

/** A league that lists nothing on the 4th and the 8th; on the 4th a final was played. */
function setUp() {
  const about = { gameTypes: ['regular', 'cup-final'] as const };
  const other = { games: madeUpWeek, leavesOut: [cupFinal], unlisted: [{ id: 'cup', day: '2024-10-04' }] };
  const made = createMadeUpBackfill({ about, other });
  const entryOf = (day: string) => made.store.ledgerEntries.get(`MUL ${day}`);
  return { ...made, entryOf };
}

describe('a day on which a source lists nothing and may leave something out', () => {
  it('is not proven empty: it waits, says what can be done, and fails nothing', async () => {
    const { backfill, entryOf, events } = setUp();
    const [result] = await backfill.run([everything]);
    expect(result).toMatchObject({
      end: 'complete',
      errors: 0,
      unprovenDays: 1,
      units: { done: 6, empty: 1, waiting: 1, failed: 0 },
    });
    expect(entryOf('2024-10-04')).toMatchObject({ outcome: 'waiting', errorCode: 'UNLISTED_GAMES', error: advice });
    expect(entryOf('2024-10-08')).toMatchObject({ outcome: 'empty', errorCode: null });
    const notices = events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));
    expect(notices).toEqual([`2024-10-04: ${advice}`]);
  });

  it('is asked again by nothing but words that name it', async () => {
    const { backfill, deps, takeAsked } = setUp();
    await backfill.run([everything]);
    takeAsked();
    const [missing] = await backfill.run([everything], { mode: 'missing' });
    expect([missing?.skipped['not-asked'], takeAsked()]).toEqual([8, []]);
    const [league] = deps.leagues;
    if (!league) throw new Error('no league');
    const due = await dueDays({ league, asked: [], today: toGameDay('2024-12-01'), store: deps.store });
    const days = due.filter(({ reasons }) => reasons.some((reason) => reason !== 'recheck'));
    expect(days.map(({ gameDay }) => gameDay)).not.toContain('2024-10-04');
    await backfill.run([everything], { resume: false });
    expect(takeAsked()).toContain('2024-10-04');
  });

  it('is done once a game of it was asked for by its id, and stays so when it is asked again', async () => {
    const { backfill, entryOf, store } = setUp();
    await backfill.run([everything]);
    const [result] = await backfill.run([asked]);
    expect(result).toMatchObject({ end: 'complete', games: 1, units: { done: 1 } });
    expect(entryOf('2024-10-04')).toMatchObject({ outcome: 'done', errorCode: null, error: null });
    const [again] = await backfill.run([everything], { resume: false });
    expect(again).toMatchObject({ unprovenDays: 0, units: { done: 7, empty: 1, waiting: 0 } });
    expect(entryOf('2024-10-04')).toMatchObject({ outcome: 'done', gamesListed: 0 });
    expect(store.games.has('MUL cup')).toBe(true);
    expect(store.listings.get('MUL 2024-10-04 cup')?.listed).toBe(true);
  });

  it('stays unproven where the game that was asked for could not be had', async () => {
    const { backfill, entryOf } = setUp();
    const [result] = await backfill.run([{ ...asked, games: ['nothing'] }]);
    expect(result?.failed).toMatchObject([{ gameDay: '2024-10-04', code: 'WRONG_GAME' }]);
    expect(entryOf('2024-10-04')).toMatchObject({ outcome: 'waiting', errorCode: 'UNLISTED_GAMES' });
  });

  it('is like any other day where the source lists a game', async () => {
    const { backfill, entryOf } = setUp();
    await backfill.run([everything]);
    expect(entryOf('2024-10-03')).toMatchObject({ outcome: 'done' });
    expect(entryOf('2024-10-05')).toMatchObject({ outcome: 'done' });
  });
});

describe('the days of games that a source leaves out', () => {
  const isOn = (day: string) => unlistedOn({ unlisted: [cupFinal] }, toGameDay(day)) !== null;

  it('are those that are known, and the window of years of which none is', () => {
    expect(['2024-10-02', '2024-10-03', '2024-10-05', '2024-10-06'].filter(isOn)).toEqual(['2024-10-03', '2024-10-05']);
    expect(['2023-10-04', '2023-10-09'].filter(isOn)).toEqual(['2023-10-09']);
    expect(isOn('2019-10-04')).toBe(false);
  });

  it('are none for a source that leaves nothing out', () => {
    expect(unlistedOn({}, toGameDay('2024-10-04'))).toBeNull();
  });
});
