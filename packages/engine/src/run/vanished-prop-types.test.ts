import type { MadeUpGame } from '@backfield/conformance';
import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill } from '../testing/made-up-backfill.ts';
import { vanishedPropTypes } from './vanished-prop-types.ts';

const day = (games: number, propTypes: Record<string, number> = {}) => ({
  ...{ season: 2025, gameType: 'regular' as const, extractorVersion: 1 },
  ...{ games, propTypes },
});
const before = (given: number, games: number) => [{ propType: 'steals', given, games }];
const paths = (...words: Parameters<typeof vanishedPropTypes>) => vanishedPropTypes(...words).map(({ path }) => path);

describe('a prop type that not one of a day’s games gives', () => {
  it('has vanished where every game before gave it', () => {
    expect(vanishedPropTypes(day(6, { points: 6 }), before(80, 80))).toEqual([
      {
        ...{ payload: 'lines', path: 'players[].stats.steals', expected: 'number', received: 'missing' },
        ...{ sample: 'in none of 6 games, before in 80 of 80', sourceGameId: null, answers: 6 },
      },
    ]);
  });

  it('has not where one game gives it', () => {
    expect(paths(day(6, { steals: 1 }), before(80, 80))).toEqual([]);
  });

  it.each([
    ['was given by few games before', 12, before(40, 49)],
    ['is missing in most games', 15, before(60, 500)],
    ['is given by every second game, on a day of fifteen', 15, before(100, 200)],
    ['is given by nine games of ten, on a day of four', 4, before(180, 200)],
    ['is given by all, on a day of three', 3, before(500, 500)],
  ])('may be missing by chance where it %s', (_why, games, earlier) => {
    expect(paths(day(games), earlier)).toEqual([]);
  });

  it('has vanished where nine games of ten gave it, on a day of many', () => {
    expect(paths(day(12), before(180, 200))).toEqual(['players[].stats.steals']);
  });
});

describe('a run', () => {
  const all = ['points', 'steals', 'blocks'];

  /** Fifteen days of eight games each; every fourth game gives blocks, and from `without` on no game gives steals. */
  function games(without: string, until = '2024-10-31'): MadeUpGame[] {
    return Array.from({ length: 15 * 8 }, (_, index) => {
      const ofMonth = String(Math.floor(index / 8) + 1).padStart(2, '0');
      const on = `2024-10-${ofMonth}`;
      const lost = [...(on >= without && on < until ? ['steals'] : []), ...(index % 4 > 0 ? ['blocks'] : [])];
      // Nobody stole: 0 is a value like any other.
      const stats = Object.fromEntries(all.filter((name) => !lost.includes(name)).map((name) => [name, 0]));
      return {
        id: `g${index}`,
        day: on,
        lines: ['1', '2'].map((id) => ({ sourcePlayerId: id, sourceTeamId: id, stats })),
      };
    });
  }
  const words = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-09' };
  const inTurn = { concurrency: 1, resume: false };

  it('tells of each day that lacks what the days before gave, and stores it', async () => {
    const { backfill, store } = createMadeUpBackfill({ games: games('2024-10-08') });
    const [result] = await backfill.run([words], inTurn);
    expect(result).toMatchObject({ end: 'complete', games: 72, failed: [], errors: 0 });
    expect(result?.drifts).toEqual([
      expect.objectContaining({
        path: 'players[].stats.steals',
        answers: 16,
        sample: 'in none of 8 games, before in 56 of 56',
      }),
    ]);
    expect(store.ledgerEntries.get('MUL 2024-10-08')).toMatchObject({ outcome: 'done' });
  });

  it('goes on telling as long as it lasts, and no longer', async () => {
    const late = { ...words, startDate: '2024-10-12', endDate: '2024-10-15' };
    const { backfill } = createMadeUpBackfill({ games: games('2024-10-08', '2024-10-14') });
    await backfill.run([words], inTurn);
    expect((await backfill.run([late], inTurn))[0]?.drifts).toMatchObject([{ answers: 16 }]);
  });

  it('has nothing to compare with where earlier days are not known', async () => {
    const { backfill } = createMadeUpBackfill({ games: games('2024-10-08') });
    const [result] = await backfill.run([words], { ...inTurn, order: 'newest' });
    expect(result?.drifts).toEqual([]);
  });

  it('does not judge a day by some of its games', async () => {
    const { backfill, store } = createMadeUpBackfill({ games: games('2024-10-08') });
    await backfill.run([{ ...words, endDate: '2024-10-07' }], inTurn);
    const [some] = await backfill.run([{ league: 'MUL', dates: ['2024-10-08'], games: ['g56', 'g57', 'g58', 'g59'] }]);
    expect(some?.drifts).toEqual([]);
    const [missing] = await backfill.run([{ league: 'MUL', dates: ['2024-10-08'] }], { mode: 'missing' });
    expect(missing).toMatchObject({ games: 8, drifts: [] });
    expect(await store.ledger('MUL', toGameDay('2024-10-08'), toGameDay('2024-10-08'))).toMatchObject([
      { outcome: 'done' },
    ]);
  });
});
