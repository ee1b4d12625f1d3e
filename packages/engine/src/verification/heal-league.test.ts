import { toGameDay } from '@backfield/contract';
import type { Problem } from '@backfield/contract/results';
import { expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { healLeague } from './heal-league.ts';

const day = toGameDay('2024-10-03');
const stray: Problem = {
  league: 'MUL',
  season: 2025,
  gameDay: day,
  toDay: day,
  source: 'made-up',
  sourceGameId: 'g3',
  kind: 'stored-never-listed',
  evidence: '',
  accepted: null,
};

/** A league of which verification finds one stray game; `whileRemoving` looks around while it is taken out. */
function setUp(whileRemoving: (bench: ReturnType<typeof createMadeUpBackfill>) => unknown) {
  const bench = createMadeUpBackfill({ games: madeUpWeek });
  const seen: unknown[] = [];
  const store = {
    verifyStored: async () => ({ seasons: [], problems: [stray] }),
    unknownDays: async () => [],
    unknownGames: async () => [],
    knownSpan: async () => null,
    softFindings: async () => [],
    async removeStrayGames(_league: string, _source: string, ids: readonly string[]) {
      seen.push(await whileRemoving(bench));
      return [...ids];
    },
  };
  const [league] = bench.deps.leagues;
  if (!league) throw new Error('No league.');
  const selection = { season: null, range: null, sourceGameIds: null };
  const { backfill } = bench;
  return {
    bench,
    seen,
    heal: () => healLeague({ league, store, backfill, selection, nowMs: Date.parse('2024-10-10T12:00:00Z') }),
  };
}

it('takes a game out only while no other run can write its day', async () => {
  const { bench, seen, heal } = setUp(({ store }) =>
    store.acquireLease({ league: 'MUL', from: day, to: day, holder: 'another run', lastsMs: 1000 }),
  );
  expect((await heal()).removed).toEqual(['g3']);
  expect(seen).toEqual([{ leaseId: null, heldBy: expect.objectContaining({ from: day, to: day }) }]);
  expect(bench.store.leases).toEqual([]);
});
