import {
  createFakeHttp,
  createMadeUpLeague,
  createMemoryProgress,
  createStillClock,
  hostBlocked,
  type MadeUpGame,
} from '@backfield/conformance';
import type { LeagueVerification } from '@backfield/contract/results';
import { createBackfill, healLeague, reconcileLeague, verifyLeague } from '@backfield/engine';
import { madeUpWeek } from '@backfield/engine/testing';
import { openStore, type PostgresStore } from '@backfield/store';
import { databaseKinds } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratch, type Scratch } from './support/scratch.ts';

const nowMs = Date.parse('2024-10-10T12:00:00Z');
const week = { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-07' };
const everything = { season: null, range: null, sourceGameIds: null };

function player(sourcePlayerId: string, name: string, sourceTeamId: string, points: number) {
  return { sourcePlayerId, name, sourceTeamId, stats: { points } };
}

/** Eleven players who agree, one whose points do not, and one whom the other source does not have. */
function linesOf(prefix: string, points: number, more: ReturnType<typeof player>[] = []) {
  const many = Array.from({ length: 11 }, (_, index) =>
    player(`${prefix}${index}`, `Player ${'abcdefghijk'.charAt(index)}son`, `${(index % 2) + 1}`, index + 20),
  );
  return [...many, player(`${prefix}x`, 'Ann Adler', '1', points), ...more];
}

const here: MadeUpGame[] = madeUpWeek.map((game) => ({
  ...game,
  lines: linesOf('p', 7, [player('p-only', 'Solo Zim', '2', 3)]),
}));
const there: MadeUpGame[] = madeUpWeek.map(({ day }) => ({ id: `o${day}`, day, lines: linesOf('q', 8) }));

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

describe.each(databaseKinds)(
  'a season put in place of that of another source, on $name',
  { timeout: 120_000 },
  ({ create }) => {
    async function setUp(otherGames = there) {
      const database = await create();
      const store = await openStore(database.location, { now: () => nowMs });
      const league = createMadeUpLeague({ games: here, other: { games: otherGames } });
      let fail: (url: string) => Error | null = () => null;
      const http = createFakeHttp((url) => fail(url));
      const notices: string[] = [];
      const backfill = createBackfill({
        leagues: [league],
        http,
        store,
        progress: createMemoryProgress(),
        clock: createStillClock(nowMs),
        onEvent: (event) => void (event.type === 'notice' && notices.push(event.message)),
      });
      await backfill.run([week]);
      http.asked.splice(0);
      return {
        league,
        store,
        http,
        backfill,
        notices,
        failWith: (next: typeof fail) => {
          fail = next;
        },
        verify: () => verifyLeague({ league, store, selection: everything, nowMs }),
        async [Symbol.asyncDispose]() {
          await store.close();
          await database[Symbol.asyncDispose]();
        },
      };
    }

    const replace = { ...week, source: 'other', replace: true };
    const sourcesOf = (store: PostgresStore) =>
      store.query('select source, count(*)::integer as games from games group by 1 order by 1');
    const problemsOf = ({ problems }: LeagueVerification) =>
      problems.map(({ kind, evidence }) => `${kind}: ${evidence}`);

    it('has its own lines, keeps every old value as a correction, and is sound', async () => {
      await using subject = await setUp();
      const { store, backfill } = subject;
      const [result] = await backfill.run([replace]);
      expect(result).toMatchObject({
        end: 'complete',
        games: 6,
        errors: 0,
        inserted: 72,
        deleted: 78,
        corrections: 12,
      });
      expect(await sourcesOf(store)).toEqual([{ source: 'other', games: 6 }]);
      const corrections = await store.query(
        `select distinct p.name, p.source as of, c.old_value::float8 as old, c.new_value::float8 as new, c.old_source, c.source
       from stat_corrections c join players p on p.id = c.player_id order by 1`,
      );
      expect(corrections).toEqual([
        { name: 'Ann Adler', of: 'other', old: 7, new: 8, old_source: 'made-up', source: 'other' },
        { name: 'Solo Zim', of: 'made-up', old: 3, new: null, old_source: 'made-up', source: 'other' },
      ]);
      const after = await subject.verify();
      expect(problemsOf(after)).toEqual([]);
      expect(after.seasons).toMatchObject([{ expected: 6, stored: 6, verified: 6, missing: 0 }]);
      expect(await store.query('select distinct source from scheduled_games')).toEqual([{ source: 'other' }]);
      const pairs = await store.query("select count(*)::integer as n from crosswalk where kind = 'game'");
      expect(pairs).toEqual([{ n: 6 }]);
      await backfill.run([week]);
      expect(await sourcesOf(store)).toEqual([{ source: 'other', games: 6 }]);
    });

    it('is whole games of one or the other where it was cut off, and the same command ends it', async () => {
      await using subject = await setUp();
      const { store, backfill, failWith, http } = subject;
      failWith((url) => (url.endsWith('game/o2024-10-05') ? hostBlocked() : null));
      const [first] = await backfill.run([replace], { concurrency: 1 });
      expect(first?.end).toBe('blocked');
      expect(await sourcesOf(store)).toEqual([
        { source: 'made-up', games: 3 },
        { source: 'other', games: 3 },
      ]);
      expect(await store.query('select game_id from game_line_hashes where stored_hash <> computed_hash')).toEqual([]);
      failWith(() => null);
      http.asked.splice(0);
      const [second] = await backfill.run([replace]);
      expect(second).toMatchObject({ end: 'complete', games: 3 });
      expect(http.asked.filter((url) => url.includes('/game/'))).toHaveLength(3);
      expect(await sourcesOf(store)).toEqual([{ source: 'other', games: 6 }]);
      expect(problemsOf(await subject.verify())).toEqual([]);
    });

    it('keeps a game that the other source does not have, and says so', async () => {
      await using subject = await setUp(there.filter(({ day }) => day !== '2024-10-03'));
      const { store, backfill, notices } = subject;
      await backfill.run([replace]);
      expect(notices).toEqual(['2024-10-03: AWY at HOM (made-up g3) stays as it is; no game of other took its place.']);
      expect(await sourcesOf(store)).toEqual([
        { source: 'made-up', games: 1 },
        { source: 'other', games: 5 },
      ]);
      expect(problemsOf(await subject.verify())).toEqual([]);
      const [again] = await backfill.run([week]);
      expect(again).toMatchObject({ end: 'complete', games: 5 });
    });

    it('refuses an answer that has much less than what is stored', async () => {
      await using subject = await setUp(there.map((game) => ({ ...game, lines: linesOf('q', 8).slice(0, 6) })));
      const [result] = await subject.backfill.run([replace]);
      expect(result?.failed[0]?.code).toBe('WORSE_THAN_STORED');
      expect(await sourcesOf(subject.store)).toEqual([{ source: 'made-up', games: 6 }]);
    });

    it('is healed from its own source afterwards', async () => {
      await using subject = await setUp();
      const { store, league, backfill, http } = subject;
      await backfill.run([replace]);
      await store.query('update player_game_logs set stat_value = 99 where game_id = (select min(id) from games)');
      http.asked.splice(0);
      const { after } = await healLeague({ league, store, backfill, selection: everything, nowMs });
      expect(problemsOf(after)).toEqual([]);
      expect(http.asked.every((url) => url.startsWith('https://other.test/'))).toBe(true);
    });

    it('is reconciled with the first one', async () => {
      await using subject = await setUp();
      const { store, league, backfill, http } = subject;
      const selection = everything;
      const before = await reconcileLeague({ league, store, http, selection, against: null, nowMs });
      expect(before).toMatchObject({
        pairs: ['made-up with other'],
        graded: 6,
        agreeing: 0,
        onlyHere: [],
        onlyThere: [],
      });
      expect(new Set(before.differing.map(({ player, here, there }) => `${player} ${here} ${there}`))).toEqual(
        new Set(['Ann Adler 7 8']),
      );
      expect(new Set(before.unmatchedHere.map(({ name }) => name))).toEqual(new Set(['Solo Zim']));
      http.asked.splice(0);
      const one = { ...everything, sourceGameIds: ['g3'] };
      const alone = await reconcileLeague({ league, store, http, selection: one, against: null, nowMs });
      expect(alone).toMatchObject({ from: '2024-10-03', to: '2024-10-03', graded: 1, onlyThere: [], notGraded: [] });
      expect(http.asked).toEqual(
        ['schedule/2024-10-03/2024-10-03', 'game/o2024-10-03'].map((path) => `https://other.test/${path}`),
      );
      const none = reconcileLeague({
        league,
        store,
        http,
        selection: { ...one, sourceGameIds: ['g3', 'o1'] },
        against: null,
        nowMs,
      });
      await expect(none).rejects.toThrow('No MUL game o1 is stored.');
      await backfill.run([replace]);
      const after = await reconcileLeague({ league, store, http, selection, against: null, nowMs });
      expect(after).toMatchObject({ pairs: ['other with made-up'], graded: 6 });
      expect(await store.query('select count(*)::integer as n from stat_corrections')).toEqual([{ n: 12 }]);
    });
  },
);
