import { hostBlocked } from '@backfield/conformance';
import { describe, expect, it } from 'vitest';
import type { BackfillConfig } from '../plan/backfill-config.ts';
import { createMadeUpBackfill, type MadeUpBackfillOptions, madeUpWeek } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const week: BackfillConfig = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-07' };
const otherWeek = madeUpWeek.map((game) => ({ ...game, id: `o${game.id}` }));

function setUp(options: Partial<MadeUpBackfillOptions> = {}) {
  return createMadeUpBackfill({ other: { games: otherWeek }, ...options });
}

function hosts(asked: readonly string[]): string[] {
  return [...new Set(asked.map((url) => new URL(url).host))];
}

describe('the source of a run', () => {
  it('is the first of the league where nothing is said and nothing is stored', async () => {
    const { backfill, http } = setUp();
    await backfill.run([week]);
    expect(hosts(http.asked)).toEqual(['made-up.test']);
  });

  it('is the one that is named, however it is typed', async () => {
    const { backfill, http, store } = setUp();
    const [result] = await backfill.run([{ ...week, source: 'OTHER' }]);
    expect(result).toMatchObject({ end: 'complete', games: 6 });
    expect(hosts(http.asked)).toEqual(['other.test']);
    expect([...store.games.values()].every(({ source }) => source === 'other')).toBe(true);
  });

  it('is the one of the settings, unless another one is named', async () => {
    const { deps, http } = setUp();
    const backfill = createBackfill({ ...deps, preferredSources: { MUL: 'other' } });
    await backfill.run([week]);
    expect(hosts(http.asked.splice(0))).toEqual(['other.test']);
    const named = setUp();
    await createBackfill({ ...named.deps, preferredSources: { MUL: 'other' } }).run([{ ...week, source: 'made-up' }]);
    expect(hosts(named.http.asked)).toEqual(['made-up.test']);
  });

  it('is the one that the season is stored from, where neither says another', async () => {
    const { backfill, http } = setUp();
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'], source: 'other' }]);
    http.asked.splice(0);
    const [result] = await backfill.run([week]);
    expect(result).toMatchObject({ end: 'complete', games: 6 });
    expect(hosts(http.asked)).toEqual(['other.test']);
  });

  it('is refused before anything starts where the league has no such one', async () => {
    const { backfill, http } = setUp();
    const refused = backfill.run([{ ...week, source: 'espn' }]);
    await expect(refused).rejects.toThrow('"espn" is not a source of the MUL; choose one of made-up, other.');
    expect(http.asked).toEqual([]);
  });
});

describe('a season that is stored from one source', () => {
  it('takes no day of another, which is found out before anything is fetched', async () => {
    const { backfill, http, store } = setUp();
    await backfill.run([week]);
    http.asked.splice(0);
    const [result] = await backfill.run([{ league: 'MUL', dates: ['2024-10-04'], source: 'other' }]);
    expect(result).toMatchObject({ end: 'stopped', code: 'SOURCE_CONFLICT' });
    expect(result?.error).toBe(
      'MUL: the season 2025 is stored from made-up, and the rows of a season come from one source. ' +
        'Leave out --source other and the setting, or put other in place of made-up with --replace.',
    );
    expect(http.asked).toEqual([]);
    expect(store.ledgerEntries.get('MUL 2024-10-04')?.source).toBe('made-up');
  });

  it('takes none either where only the game itself says that it belongs to that season', async () => {
    const late = { id: 'late', day: '2025-09-10' };
    const { backfill, store } = setUp({ other: { games: [late] } });
    await backfill.run([week]);
    const [result] = await backfill.run([{ league: 'MUL', dates: ['2025-09-10'], source: 'other' }]);
    expect(result).toMatchObject({ end: 'stopped', code: 'SOURCE_CONFLICT' });
    expect(store.games.has('MUL late')).toBe(false);
    expect(store.ledgerEntries.has('MUL 2025-09-10')).toBe(false);
  });

  it('goes on from it in the modes that look for what is missing', async () => {
    let isBroken = true;
    const { backfill, http, store } = setUp({
      fail: (url) => (isBroken && url.endsWith('og5') ? hostBlocked() : null),
    });
    await backfill.run([{ ...week, source: 'other' }], { concurrency: 1 });
    isBroken = false;
    http.asked.splice(0);
    await backfill.run([{ league: 'MUL' }], { mode: 'missing' });
    await backfill.run([week], { mode: 'missing' });
    expect(hosts(http.asked)).toEqual(['other.test']);
    expect(store.games.size).toBe(6);
  });

  it('is not taken for done by the unfinished run of another source', async () => {
    const { deps, http, store } = setUp({ fail: (url) => (url.includes('made-up.test/game') ? hostBlocked() : null) });
    const backfill = createBackfill(deps);
    await backfill.run([week], { concurrency: 1 });
    http.asked.splice(0);
    await createBackfill({ ...deps, preferredSources: { MUL: 'other' } }).run([week]);
    expect(hosts(http.asked)).toEqual(['other.test']);
    expect(store.games.size).toBe(6);
  });
});

describe('a run of chosen games', () => {
  const games = [...madeUpWeek, { id: 'g1b', day: '2024-10-01' }];

  it('fetches them alone, and leaves the others of the day missing', async () => {
    const { backfill, takeAsked, store } = setUp({ games });
    const [result] = await backfill.run([{ league: 'MUL', dates: ['2024-10-01'], games: ['g1b'] }]);
    expect(takeAsked()).toEqual(['2024-10-01', 'g1b']);
    expect(result).toMatchObject({ plan: 'mul-dates-2024-10-01-games-g1b', games: 1, units: { done: 1 } });
    expect(store.ledgerEntries.get('MUL 2024-10-01')).toMatchObject({ outcome: 'waiting', gamesListed: 2 });
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'] }], { mode: 'missing' });
    expect(takeAsked()).toEqual(['2024-10-01', 'g1']);
    expect(store.ledgerEntries.get('MUL 2024-10-01')).toMatchObject({ outcome: 'done', gamesStored: 2 });
  });

  it('fetches one again that is stored', async () => {
    const { backfill, takeAsked } = setUp({ games });
    await backfill.run([week]);
    takeAsked();
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'], games: ['g1'] }]);
    expect(takeAsked()).toEqual(['2024-10-01', 'g1']);
  });

  it('leaves what the ledger says of another game that failed', async () => {
    const { backfill, store } = setUp({ games, fail: (url) => (url.endsWith('g1b') ? hostBlocked() : null) });
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'] }]);
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'], games: ['g1'] }]);
    expect(store.ledgerEntries.get('MUL 2024-10-01')).toMatchObject({ outcome: 'blocked', failedGames: ['g1b'] });
  });

  it('asks the source by its id for one that no schedule lists', async () => {
    const other = { games: otherWeek, unlisted: [{ id: 'cup', day: '2024-10-04' }] };
    const { backfill, store } = setUp({ other });
    const words = { league: 'MUL', dates: ['2024-10-04'], games: ['cup'], source: 'other' };
    const [result] = await backfill.run([words]);
    expect(result).toMatchObject({ end: 'complete', games: 1, errors: 0 });
    expect(store.games.has('MUL cup')).toBe(true);
    expect(store.ledgerEntries.get('MUL 2024-10-04')).toMatchObject({ outcome: 'empty', gamesListed: 0 });
    await backfill.run([week]);
    expect(store.listings.get('MUL 2024-10-04 cup')?.listed).toBe(true);
  });

  it('fails where nobody knows such a game', async () => {
    const { backfill } = setUp();
    const [result] = await backfill.run([{ league: 'MUL', dates: ['2024-10-04'], games: ['nope'] }]);
    expect(result?.failed[0]).toMatchObject({
      code: 'WRONG_GAME',
      error: 'There is no game nope.',
    });
  });

  it('fails where none of several days lists it', async () => {
    const { backfill } = setUp();
    const [result] = await backfill.run([{ ...week, games: ['g1', 'nope'] }]);
    expect(result).toMatchObject({ end: 'stopped', code: 'NOT_FOUND', games: 1 });
    expect(result?.error).toBe(
      'None of the days lists game nope. Name its day alone with --dates, and it is asked for by its id.',
    );
  });

  it('needs a choice of days', async () => {
    const { backfill } = setUp();
    await expect(backfill.run([{ league: 'MUL', games: ['g1'] }])).rejects.toThrow('add --dates with the day of each');
  });
});

describe('exact minutes', () => {
  it('are refused where no source has a way to them', async () => {
    const { backfill, http } = setUp();
    await expect(backfill.run([{ ...week, exactMinutes: true }])).rejects.toThrow('Leave --exact-minutes out');
    expect(http.asked).toEqual([]);
  });

  it('come from the other way of the source, in a run of its own', async () => {
    const { deps, http } = setUp();
    const [league] = deps.leagues;
    const [source] = league?.sources ?? [];
    if (source) source.exactMinutes = { ...source, scheduleDays: 30 };
    const [result] = await createBackfill(deps).run([{ ...week, exactMinutes: true }]);
    expect(result?.plan).toBe('mul-from-2024-10-01-to-2024-10-07-exact-minutes');
    expect(http.asked[0]).toBe('https://made-up.test/schedule/2024-10-01/2024-10-07');
  });
});

describe('a blocked host', () => {
  const blocked = { fail: (url: string) => (url.includes('made-up.test') ? hostBlocked() : null) };

  it('has the league’s other source named, with the days that are left', async () => {
    const { backfill } = setUp(blocked);
    const [result] = await backfill.run([week]);
    expect(result?.end).toBe('blocked');
    expect(result?.otherSources).toEqual([
      { source: 'other', oftenBlocked: false, from: '2024-10-01', to: '2024-10-07', replacesSeasons: [] },
    ]);
  });

  it('has those named that would have to replace what is stored', async () => {
    let isBroken = false;
    const { backfill } = setUp({ fail: (url) => (isBroken ? blocked.fail(url) : null) });
    await backfill.run([{ league: 'MUL', dates: ['2024-10-01'] }]);
    isBroken = true;
    const [result] = await backfill.run([week]);
    expect(result?.otherSources).toMatchObject([{ source: 'other', replacesSeasons: [2025] }]);
  });

  it('has no source named that does not cover the season', async () => {
    const other = { games: otherWeek, about: { seasons: { first: 2000, last: 2024 } } };
    const [result] = await setUp({ ...blocked, other }).backfill.run([week]);
    expect(result).toMatchObject({ end: 'blocked', otherSources: [] });
  });
});
