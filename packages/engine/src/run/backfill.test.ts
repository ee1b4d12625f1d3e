import { createFakeClock, createFakeHttp, createMadeUpLeague, hostBlocked, unavailable } from '@backfield/conformance';
import { HttpError, StoreError } from '@backfield/contract';
import { exitCodeOf } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';
import { createDryRunStore } from './dry-run-store.ts';

describe('a backfill', () => {
  it('stores every final game, and proves the day without one empty', async () => {
    const { backfill, store } = createMadeUpBackfill();
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect(result).toMatchObject({ end: 'complete', games: 6, inserted: 12, errors: 0, totalUnits: 7 });
    expect(result.units).toEqual({ done: 6, empty: 1, waiting: 0, failed: 0, blocked: 0 });
    expect(store.ledgerEntries.get('MUL 2024-10-04')).toMatchObject({ outcome: 'empty', gamesListed: 0 });
    expect(store.games.size).toBe(6);
  });

  it('asks for the schedule of several days at once where the source can', async () => {
    const { backfill, http } = createMadeUpBackfill({ scheduleDays: 5 });
    await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect(http.asked.filter((url) => url.includes('/schedule/'))).toEqual([
      'https://made-up.test/schedule/2024-10-01/2024-10-05',
      'https://made-up.test/schedule/2024-10-06/2024-10-07',
    ]);
  });

  it('counts what it asked for: a schedule a day and a box score a game', async () => {
    const { backfill, http } = createMadeUpBackfill();
    const { requests } = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect([requests, http.asked.length]).toEqual([13, 13]);
  });

  it('never stores a game that is not final, and waits for its day', async () => {
    const statuses = ['scheduled', 'live', 'over', 'postponed', 'suspended'] as const;
    const games = statuses.map((status, index) => ({ id: status, day: `2024-10-0${index + 1}`, status }));
    const { backfill, store } = createMadeUpBackfill({ games });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-05');
    expect(result.units.waiting).toBe(5);
    expect(exitCodeOf([result])).toBe(0);
    expect(store.games.size).toBe(0);
  });

  it('believes a box score that says it is not final', async () => {
    const { backfill, store } = createMadeUpBackfill({ games: [{ id: 'g', day: '2024-10-01', boxStatus: 'live' }] });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(result.units.waiting).toBe(1);
    expect(store.games.size).toBe(0);
  });

  it('calls a day empty when its games are cancelled or have moved away', async () => {
    const { backfill } = createMadeUpBackfill({
      games: [
        { id: 'a', day: '2024-10-01', status: 'cancelled' },
        { id: 'b', day: '2024-10-01', status: 'postponed', movedTo: '2024-10-02' },
        { id: 'b', day: '2024-10-02' },
      ],
    });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-02');
    expect(result.units).toMatchObject({ empty: 1, done: 1 });
  });

  it('counts games that are left out', async () => {
    const { backfill } = createMadeUpBackfill({
      games: [],
      leftOut: [
        { sourceGameId: 'x', gameDay: '2024-10-01' as never, reason: 'outside-opponent', detail: 'Elsewhere United' },
      ],
    });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(result).toMatchObject({ gamesLeftOut: 1, units: { empty: 1 } });
  });

  it('fails the day of a failed game and keeps its siblings', async () => {
    const games = ['a', 'b', 'c'].map((id) => ({ id, day: '2024-10-01' }));
    const { backfill, store } = createMadeUpBackfill({
      games,
      fail: (url) => (url.endsWith('/b') ? unavailable(url) : null),
    });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(result).toMatchObject({ games: 2, errors: 1, end: 'complete' });
    expect(result.failed).toEqual([
      {
        gameDay: '2024-10-01',
        code: 'HTTP_STATUS',
        error: 'Answered 503.',
        failures: [{ sourceGameId: 'b', code: 'HTTP_STATUS', error: 'Answered 503.' }],
      },
    ]);
    expect(store.ledgerEntries.get('MUL 2024-10-01')).toMatchObject({
      outcome: 'failed',
      failedGames: ['b'],
      gamesStored: 2,
    });
    expect(exitCodeOf([result])).toBe(3);
  });

  it('fails a day whose schedule can’t be had, never calls it empty', async () => {
    const { backfill, store } = createMadeUpBackfill({
      fail: (url) => (url.includes('/schedule/2024-10-04') ? unavailable(url) : null),
    });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect(result.units).toMatchObject({ done: 6, empty: 0, failed: 1 });
    expect(store.ledgerEntries.get('MUL 2024-10-04')).toMatchObject({ outcome: 'failed', errorCode: 'HTTP_STATUS' });
  });

  it.each([
    ['WRONG_GAME', { answersFor: 'other' }],
    ['EMPTY_BOX_SCORE', { lines: [] }],
    ['ROW_REJECTED', { rejected: [{ sourcePlayerId: 'p9', reason: 'points is "x"' }] }],
  ])('fails a game with %s', async (code, game) => {
    const { backfill } = createMadeUpBackfill({ games: [{ id: 'g', day: '2024-10-01', ...game }] });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(result.failed[0]?.code).toBe(code);
  });

  it('fails the game alone that a source trips over', async () => {
    const league = createMadeUpLeague({ games: madeUpWeek });
    const [source] = league.sources;
    const { boxScore } = source;
    source.boxScore = (http, game) => {
      if (game.sourceGameId === 'g2') throw new TypeError('undefined has no players');
      return boxScore(http, game);
    };
    const { deps, store } = createMadeUpBackfill();
    const backfill = createBackfill({ ...deps, leagues: [league] });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect(result.failed.map(({ gameDay, code }) => [gameDay, code])).toEqual([['2024-10-02', 'PAYLOAD_SHAPE']]);
    expect(store.games.size).toBe(5);
  });

  it('counts games of past days that are still to end', async () => {
    const games = [
      { id: 'stuck', day: '2024-10-01', status: 'live' as const },
      { id: 'off', day: '2024-10-02', status: 'postponed' as const },
      { id: 'late', day: '2024-10-09', status: 'live' as const },
    ];
    const { backfill } = createMadeUpBackfill({ games });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-10');
    expect(result).toMatchObject({ gamesOverdue: 1, errors: 0 });
  });

  it('fails a game that breaks a hard invariant, only counts a soft one', async () => {
    const rule = (severity: 'hard' | 'soft') => ({
      name: `${severity}-rule`,
      severity,
      reason: 'made up',
      tried: { games: 0, broken: 0, atMost: 0 },
      check: () => [{ evidence: '2 is not 3', size: 1 }],
    });
    const [hard, soft] = [
      createMadeUpBackfill({ invariants: [rule('hard')] }),
      createMadeUpBackfill({ invariants: [rule('soft')] }),
    ];
    const broken = await hard.backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(broken.failed[0]).toMatchObject({
      code: 'INVARIANT_FAILED',
      error: 'Stored unverified, hard-rule: 2 is not 3',
    });
    const warned = await soft.backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    expect(warned).toMatchObject({ errors: 0, warnings: 1 });
  });

  it('keeps the stored rows when the answer is worse, unless told to accept it', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      sourcePlayerId: `p${index}`,
      sourceTeamId: `${(index % 2) + 1}`,
    }));
    const first = createMadeUpBackfill({ games: [{ id: 'g', day: '2024-10-01', lines: many }] });
    await first.backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-01');
    const leagues = [createMadeUpLeague({ games: [{ id: 'g', day: '2024-10-01', lines: many.slice(0, 10) }] })];
    const second = createBackfill({ ...first.deps, leagues });
    const refused = await second.resumableBackfill('MUL', '2024-10-01', '2024-10-01');
    const again = await second.resumableBackfill('MUL', '2024-10-01', '2024-10-01');
    expect(again.failed).toEqual(refused.failed);
    expect(refused.failed[0]?.code).toBe('WORSE_THAN_STORED');
    expect(refused.failed[0]?.error).toContain('10 of 20 stored lines are gone');
    expect(first.store.games.get('MUL g')?.lines).toHaveLength(20);
    await second.resumableBackfill('MUL', '2024-10-01', '2024-10-01', { allowShrink: true });
    expect(first.store.games.get('MUL g')?.lines).toHaveLength(10);
  });

  it('stops at a blocked host, and says what was not reached', async () => {
    const { backfill, store } = createMadeUpBackfill({ fail: (url) => (url.endsWith('g3') ? hostBlocked() : null) });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07', { concurrency: 1 });
    expect(result).toMatchObject({ end: 'blocked', code: 'HOST_BLOCKED', unreachedUnits: 4 });
    expect(store.ledgerEntries.get('MUL 2024-10-03')?.outcome).toBe('blocked');
    expect(exitCodeOf([result])).toBe(5);
  });

  it('without a network asks nobody: no attempt is counted, and no other source is offered', async () => {
    const offline = () => new HttpError('HOST_UNREACHABLE', 'No name service.', { host: 'made-up.test' });
    const { backfill, store } = createMadeUpBackfill({ fail: offline });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-07', { concurrency: 1 });
    expect(result).toMatchObject({ end: 'blocked', code: 'HOST_UNREACHABLE', otherSources: [] });
    expect(result.units.blocked + result.unreachedUnits).toBe(7);
    expect(store.ledgerEntries.size).toBe(0);
    expect(exitCodeOf([result])).toBe(5);
  });

  it('stops when the database is lost, with exit 1 and progress saved', async () => {
    const context = createMadeUpBackfill();
    context.store.failWith = null;
    const http = createFakeHttp((url) => {
      if (url.endsWith('g3')) context.store.failWith = new StoreError('DATABASE_LOST', 'The connection was lost.');
      return null;
    });
    const backfill = createBackfill({ ...context.deps, http });
    const result = await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07', { concurrency: 1 });
    expect(result).toMatchObject({ end: 'stopped', code: 'DATABASE_LOST' });
    expect(exitCodeOf([result])).toBe(1);
    expect(context.progress.saved.get(result.plan)?.done).toEqual(['2024-10-01', '2024-10-02']);
  });

  it('ends after the games in hand when interrupted, and goes on there', async () => {
    const context = createMadeUpBackfill();
    const interruption = new AbortController();
    const http = createFakeHttp((url) => {
      if (url.endsWith('g3')) interruption.abort();
      return null;
    });
    const first = createBackfill({ ...context.deps, http, signal: interruption.signal });
    const cut = await first.resumableBackfill('MUL', '2024-10-01', '2024-10-07', { concurrency: 1 });
    expect(cut).toMatchObject({ end: 'interrupted', unreachedUnits: 4 });
    expect(exitCodeOf([cut])).toBe(130);
    expect(context.store.games.has('MUL g3')).toBe(true);

    const again = await context.backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    expect(again).toMatchObject({ end: 'complete', skipped: { finished: 3 }, games: 3 });
    expect(context.http.asked).not.toContain('https://made-up.test/game/g2');
    expect(context.store.games.size).toBe(6);
    expect(context.progress.saved.size).toBe(0);
  });

  it('runs failed days again and leaves done ones alone', async () => {
    let down = true;
    const { backfill, http, progress } = createMadeUpBackfill({
      fail: (url) => (down && url.endsWith('g3') ? unavailable(url) : null),
    });
    await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    expect(progress.saved.size).toBe(1);
    down = false;
    http.asked.length = 0;
    const again = await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    expect(http.asked).toEqual(['https://made-up.test/schedule/2024-10-03/2024-10-03', 'https://made-up.test/game/g3']);
    expect(again).toMatchObject({ skipped: { finished: 6 }, errors: 0, games: 1 });
    expect(progress.saved.size).toBe(0);
  });

  it('does not believe progress that the ledger does not confirm', async () => {
    const { backfill, store, progress, deps } = createMadeUpBackfill({
      fail: (url) => (url.endsWith('g3') ? unavailable(url) : null),
    });
    await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    expect(progress.saved.size).toBe(1);
    store.ledgerEntries.clear();
    store.games.clear();
    const again = await createBackfill({ ...deps, http: createFakeHttp() }).resumableBackfill(
      'MUL',
      '2024-10-01',
      '2024-10-07',
    );
    expect(again).toMatchObject({ skipped: { finished: 0 }, games: 6 });
  });

  it('starts over where asked to', async () => {
    const { backfill, deps } = createMadeUpBackfill({ fail: (url) => (url.endsWith('g3') ? unavailable(url) : null) });
    await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    const again = await createBackfill({ ...deps, http: createFakeHttp() }).resumableBackfill(
      'MUL',
      '2024-10-01',
      '2024-10-07',
      {
        fresh: true,
      },
    );
    expect(again.skipped.finished).toBe(0);
  });

  it('begins no day that would not fit into its time, and goes on the next time', async () => {
    const context = createMadeUpBackfill();
    let nowMs = 0;
    const http = createFakeHttp((url) => {
      if (url.includes('/game/')) nowMs += 10_000;
      return null;
    });
    const clock = { ...context.deps.clock, now: () => nowMs };
    const backfill = createBackfill({ ...context.deps, http, clock });
    const cut = await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07', {
      timeBudgetMs: 25_000,
      concurrency: 1,
    });
    expect(cut).toMatchObject({ end: 'time-budget', games: 2, unreachedUnits: 5, durationMs: 20_000 });
    expect(exitCodeOf([cut])).toBe(75);
    const again = await backfill.resumableBackfill('MUL', '2024-10-01', '2024-10-07');
    expect(again).toMatchObject({ end: 'complete', skipped: { finished: 2 }, games: 4 });
  });

  it('fills in full names, once a look-up, and lives with one that fails', async () => {
    const lines = [
      { name: 'A. Kempe', nameIsFull: false },
      { sourcePlayerId: 'p2', sourceTeamId: '2', name: 'B. Other', nameIsFull: false },
    ];
    const games = [1, 2, 3].map((day) => ({ id: `g${day}`, day: `2024-10-0${day}`, lines }));
    let lookups = 0;
    const fullNames = {
      lookups: () => [
        {
          key: 'roster 1',
          fetch: async () => {
            lookups += 1;
            return new Map([['p1', 'Adrian Kempe']]);
          },
        },
        { key: 'roster 2', fetch: () => Promise.reject(new HttpError('HTTP_STATUS', 'Answered 500.')) },
      ],
    };
    const { backfill, store, events } = createMadeUpBackfill({ games, fullNames });
    const result = await backfill.ingestDateRange('MUL', '2024-10-01', '2024-10-03');
    expect(result.errors).toBe(0);
    expect(lookups).toBe(1);
    expect(store.games.get('MUL g3')?.box.players.map(({ name }) => name)).toEqual(['Adrian Kempe', 'B. Other']);
    expect(events.filter(({ type }) => type === 'notice')).toHaveLength(1);
  });
});

describe('several leagues', () => {
  const leagues = ['ONE', 'TWO', 'SIX'].map((code) => createMadeUpLeague({ code, games: madeUpWeek }));

  it('run in sequence, in parallel or staggered to the same end', async () => {
    for (const run of ['backfillAllLeaguesParallel', 'backfillAllLeaguesSequential'] as const) {
      const { deps, events } = createMadeUpBackfill();
      const results = await createBackfill({ ...deps, leagues })[run]('2024-10-01', '2024-10-07');
      expect(results.map(({ league, games }) => [league, games])).toEqual([
        ['ONE', 6],
        ['TWO', 6],
        ['SIX', 6],
      ]);
      const order = events
        .filter(({ type }) => type === 'league-started' || type === 'league-finished')
        .map(({ type }) => type);
      expect(order.indexOf('league-finished')).toBe(run === 'backfillAllLeaguesParallel' ? 3 : 1);
    }
    const { deps } = createMadeUpBackfill();
    const clock = createFakeClock(deps.clock.now());
    const staggered = await createBackfill({ ...deps, clock, leagues }).backfillStaggered(
      '2024-10-01',
      '2024-10-07',
      5000,
    );
    expect(staggered.map(({ games }) => games)).toEqual([6, 6, 6]);
    expect(clock.slept).toEqual(expect.arrayContaining([0, 5000, 10_000]));
  });

  it('let the others finish when one league’s host is blocked', async () => {
    const { deps } = createMadeUpBackfill();
    const blocked = createMadeUpLeague({ code: 'BAD', games: madeUpWeek });
    blocked.sources[0].schedule = () => Promise.reject(hostBlocked());
    const results = await createBackfill({ ...deps, leagues: [blocked, ...leagues] }).backfillAllLeaguesParallel(
      '2024-10-01',
      '2024-10-07',
    );
    expect(results.map(({ end }) => end)).toEqual(['blocked', 'complete', 'complete', 'complete']);
    expect(exitCodeOf(results)).toBe(5);
  });

  it('take a batch, one league’s entries one after the other', async () => {
    const { deps } = createMadeUpBackfill();
    const results = await createBackfill({ ...deps, leagues }).batchBackfill([
      { league: 'ONE', startDate: '2024-10-01', endDate: '2024-10-02' },
      { league: 'two', dates: ['2024-10-05'] },
      { league: 'ONE', season: 2025, days: 30 },
    ]);
    expect(results.map(({ league, plan, games }) => [league, plan, games])).toEqual([
      ['ONE', 'one-from-2024-10-01-to-2024-10-02', 2],
      ['TWO', 'two-dates-2024-10-05', 1],
      ['ONE', 'one-season-2025-last-30', 6],
    ]);
  });

  it('start nothing when one name is wrong', async () => {
    const { deps, store } = createMadeUpBackfill();
    const run = createBackfill({ ...deps, leagues }).batchBackfill([{ league: 'ONE' }, { league: 'ELF' }]);
    await expect(run).rejects.toMatchObject({ code: 'UNKNOWN_LEAGUE' });
    expect(store.runs).toEqual([]);
  });
});

describe('a dry run', () => {
  it('reads everything, keeps a sample, writes nothing', async () => {
    const { deps } = createMadeUpBackfill();
    const store = createDryRunStore();
    const result = await createBackfill({ ...deps, store }).ingestDateRange('MUL', '2024-10-01', '2024-10-07');
    expect(result).toMatchObject({ games: 6, inserted: 12 });
    expect(store.sample()).toHaveLength(5);
    expect(store.sample()[0]).toEqual({
      league: 'MUL',
      gameDay: '2024-10-01',
      game: 'AWY @ HOM',
      player: 'Pat Example',
      propType: 'points',
      value: 1,
    });
  });
});
