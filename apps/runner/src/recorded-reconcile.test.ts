import { createBackfill, type League, type Reconciliation, reconcileLeague, toGameDay } from '@backfield/core';
import {
  createMemoryProgress,
  createStillClock,
  type RecordedAnswers,
  serveRecordedAnswers,
} from '@backfield/core/testing';
import { createHttpClient } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabases, type TestDatabase } from './testing/databases.ts';
import { createScratch, type Scratch } from './testing/run-program.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'recorded games' : 'recorded games (skipped: BACKFIELD_RECORDED_DIR is unset)';
/** The days of which there are answers of both sources. */
const days = ['2023-09-07', '2023-09-10', '2023-09-17'];
const nowMs = Date.parse('2024-03-01T12:00:00Z');

describe.skipIf(!dir)(`${title} that two sources of the NFL have`, { timeout: 120_000 }, () => {
  let scratch: Scratch;
  let upstream: RecordedAnswers;
  let database: TestDatabase;
  let store: PostgresStore;
  const found: Reconciliation[] = [];

  beforeAll(async () => {
    scratch = await createScratch();
    upstream = await serveRecordedAnswers({ dir });
    database = await createTestDatabases(scratch).either();
    store = await openStore(database.location);
    const league = findLeague('NFL') as League;
    await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
    const clock = createStillClock(nowMs);
    const backfill = createBackfill({ leagues: [league], http, store, progress: createMemoryProgress(), clock });
    await backfill.run([{ league: 'NFL', dates: days }]);
    for (const day of days.map(toGameDay)) {
      const selection = { season: null, range: { from: day, to: day }, sourceGameIds: null };
      found.push(await reconcileLeague({ league, store, http, selection, against: null, nowMs }));
    }
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await database[Symbol.asyncDispose]();
    await upstream[Symbol.asyncDispose]();
    await scratch[Symbol.asyncDispose]();
  });

  it('agree in every value of every game', () => {
    for (const { pairs, graded, onlyHere, onlyThere, notGraded, differing, unmatchedThere } of found) {
      expect({ pairs, graded }).toEqual({ pairs: ['espn with nflverse'], graded: 1 });
      expect([onlyHere, onlyThere, notGraded, differing, unmatchedThere]).toEqual([[], [], [], [], []]);
    }
    expect(
      found.flatMap(({ propTypes }) => propTypes).every(({ compared, differing }) => compared > 0 && differing === 0),
    ).toBe(true);
  });

  it('lack on one side the two kickers of each game, whom the older weekly files leave out, and nobody else', async () => {
    for (const { unmatchedHere } of found) {
      expect(unmatchedHere).toHaveLength(2);
      const ids = unmatchedHere.map(({ sourcePlayerId }) => sourcePlayerId);
      const groups = await store.query(
        `select distinct t.stat_group from stat_lines s
         join leagues l on l.code = s.league
         join prop_types t on t.league_id = l.id and t.code = s.prop_type
         where s.source_player_id = any($1)`,
        [ids],
      );
      expect(groups).toEqual([{ stat_group: 'kicking' }]);
    }
  });

  it('have their players in the crosswalk, each with one other id', async () => {
    const pairs = await store.query<{ ids: number }>(
      `select count(distinct other_source_id)::integer as ids from crosswalk where kind = 'player' group by source_id`,
    );
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs.every(({ ids }) => ids === 1)).toBe(true);
  });
});
