import { createFakeHttp, createMadeUpLeague, unavailable } from '@backfield/conformance';
import { PayloadError, toGameDay } from '@backfield/contract';
import { exitCodeOf } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const drift = { path: 'players[].id', expected: 'int', received: 'missing', sample: '{}' };

function otherShape(url: string): PayloadError {
  return new PayloadError('PAYLOAD_SHAPE', `${url} has another shape.`, { drifts: [drift] });
}

const words = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-09' };
const oneByOne = { concurrency: 1, resume: false };

describe('a source whose answers have another shape', () => {
  it('ends its league after five box scores in a row, and leaves the other days alone', async () => {
    const { backfill, store, takeAsked } = createMadeUpBackfill({
      fail: (url) => (/\/g\d/.test(url) ? otherShape(url) : null),
    });
    const [result] = await backfill.run([words], oneByOne);
    expect(result).toMatchObject({ end: 'drifted', code: 'SOURCE_DRIFTED', unreachedUnits: 3, errors: 5 });
    expect(result?.error).toMatch(/^5 answers in a row .* The last: https:..made-up.test.game.g6 has another shape/);
    expect(result?.drifts).toEqual([{ ...drift, payload: 'box-score', sourceGameId: 'g1', answers: 5 }]);
    expect(takeAsked()).not.toContain('g7');
    expect(store.ledgerEntries.get('MUL 2024-10-05')).toMatchObject({ outcome: 'failed', errorCode: 'PAYLOAD_SHAPE' });
    expect(exitCodeOf(result ? [result] : [])).toBe(3);
  });

  it('begins no further game and no further day, and keeps what the games in hand say', async () => {
    const games = Array.from({ length: 5 }, (_, day) =>
      Array.from({ length: 12 }, (_, game) => ({ id: `g${day + 1}${game}`, day: `2024-10-0${day + 1}` })),
    );
    const bench = createMadeUpBackfill({
      games: games.flat(),
      fail: (url) => (/\/g\d/.test(url) ? otherShape(url) : null),
    });
    const [result] = await bench.backfill.run([words], { concurrency: 4, resume: false });
    expect(result).toMatchObject({ end: 'drifted', units: { failed: 1 }, unreachedUnits: 8 });
    const asked = bench.takeAsked().filter((what) => what.startsWith('g'));
    expect(asked).toHaveLength(8);
    const [entry] = await bench.store.ledger('MUL', toGameDay('2024-10-01'), toGameDay('2024-10-01'));
    expect(entry).toMatchObject({ outcome: 'failed', errorCode: 'PAYLOAD_SHAPE', gamesFinal: 12 });
    expect(entry?.failedGames).toHaveLength(12);
    expect(result?.drifts).toMatchObject([{ answers: asked.length }]);
    expect(result?.failed[0]?.failures.at(-1)).toMatchObject({
      code: 'SOURCE_DRIFTED',
      error: 'Game g111 was not asked for: the source has changed.',
    });
    // Once the program follows, the same words ask for all of them.
    const healed = createBackfill({ ...bench.deps, http: createFakeHttp() });
    expect(await healed.run([words], { mode: 'failed' })).toMatchObject([{ end: 'complete', games: 12 }]);
    expect(await healed.run([words], { mode: 'missing' })).toMatchObject([{ end: 'complete', games: 48 }]);
  });

  it('ends its league after five schedules in a row', async () => {
    const { backfill, http } = createMadeUpBackfill({ fail: otherShape });
    const [result] = await backfill.run([words], oneByOne);
    expect(result).toMatchObject({ end: 'drifted', units: { failed: 5 }, unreachedUnits: 4 });
    expect(result?.drifts).toMatchObject([{ payload: 'schedule', sourceGameId: null, answers: 5 }]);
    expect(http.asked).toHaveLength(5);
  });

  it('is an odd answer where others between are as expected, however many there are', async () => {
    const { backfill } = createMadeUpBackfill({ fail: (url) => (/g[1257]/.test(url) ? otherShape(url) : null) });
    const [result] = await backfill.run([words], oneByOne);
    expect(result).toMatchObject({ end: 'complete', errors: 4, units: { failed: 4 } });
  });

  it('is not the same answer five times', async () => {
    const { backfill } = createMadeUpBackfill({
      fail: (url) => (url.includes('/schedule/') ? otherShape('The page of the week') : null),
    });
    expect((await backfill.run([words], oneByOne))[0]).toMatchObject({ end: 'complete', units: { failed: 9 } });
  });

  it('is no source that does not answer', async () => {
    const { backfill } = createMadeUpBackfill({ fail: unavailable });
    expect((await backfill.run([words], oneByOne))[0]).toMatchObject({ end: 'complete', drifts: [] });
  });

  it('stops no other league', async () => {
    const bench = createMadeUpBackfill({ fail: (url) => (/\/g\d/.test(url) ? otherShape(url) : null) });
    const other = createMadeUpLeague({
      code: 'SND',
      games: madeUpWeek.map((game) => ({ ...game, id: `other-${game.id}` })),
    });
    const backfill = createBackfill({ ...bench.deps, leagues: [...bench.deps.leagues, other] });
    const results = await backfill.run([{ ...words, league: 'all' }], oneByOne);
    expect(results.map(({ end }) => end)).toEqual(['drifted', 'complete']);
  });
});

describe('rows that have another shape', () => {
  const rejected = [{ sourcePlayerId: '7', reason: 'id: missing', drifts: [drift] }];

  it('are told where the others of the game can be read, and end nothing', async () => {
    const games = madeUpWeek.map((game) => ({ ...game, rejected }));
    const { backfill } = createMadeUpBackfill({ games });
    const [result] = await backfill.run([words], oneByOne);
    expect(result).toMatchObject({ end: 'complete', games: 6, errors: 6 });
    expect(result?.failed[0]?.code).toBe('ROW_REJECTED');
    expect(result?.drifts).toMatchObject([{ ...drift, answers: 6 }]);
  });

  it('are an answer of another shape where no row can be read', async () => {
    const games = madeUpWeek.map((game) => ({ ...game, lines: [], rejected }));
    const { backfill, store } = createMadeUpBackfill({ games });
    const [result] = await backfill.run([words], oneByOne);
    expect(result).toMatchObject({ end: 'drifted', games: 0 });
    expect(result?.failed[0]?.error).toMatch(/No row of the box score of game g1 can be read: id: missing/);
    expect(store.games.size).toBe(0);
  });
});
