import { addDays, type BackfillConfig, createBackfill, type GameDay, type League } from '@backfield/core';
import {
  createMemoryProgress,
  createStillClock,
  goldenRows,
  type RecordedAnswers,
  recordedDays,
  serveRecordedAnswers,
} from '@backfield/core/testing';
import { createHttpClient } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import { databases } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestNames, storedGoldenRows } from './testing/golden-rows.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'recorded days' : 'recorded days (skipped: BACKFIELD_RECORDED_DIR is unset)';

const cases = [
  { code: 'NFL', kind: 'espn-scoreboard', path: 'football/nfl', range: 0 },
  { code: 'NBA', kind: 'espn-scoreboard', path: 'basketball/nba', range: 0 },
  { code: 'WNBA', kind: 'espn-scoreboard', path: 'basketball/wnba', range: 0 },
  { code: 'MLB', kind: 'mlb-schedule', path: undefined, range: 0 },
  { code: 'MLB', kind: 'mlb-schedule', path: undefined, range: 3 },
  { code: 'NHL', kind: 'nhl-schedule', path: undefined, range: 0 },
  { code: 'NHL', kind: 'nhl-schedule', path: undefined, range: 3 },
];

describe.skipIf(!dir)(title, () => {
  let upstream: RecordedAnswers;

  beforeAll(async () => {
    upstream = await serveRecordedAnswers({ dir });
  });
  afterAll(async () => {
    await upstream[Symbol.asyncDispose]();
  });

  it.each(cases)(
    '$code, with $range days around each, give exactly the expected rows, and nothing the second time',
    async (one) => {
      const league = findLeague(one.code) as League;
      const days = await recordedDays(dir, one.kind, one.path);
      await using database = await databases.either();
      const store = await openStore(database.location);
      try {
        await backfill(league, store, configsOf(league, days, one.range));
        const expected = await goldenRows(dir, 'golden.tsv', league.code, league.sources[0].code);
        expect(await storedGoldenRows(store)).toEqual(latestNames(expected));
        const before = await rowVersions(store);
        await backfill(league, store, configsOf(league, days, one.range));
        expect(await rowVersions(store)).toEqual(before);
      } finally {
        await store.close();
      }
    },
  );

  function configsOf({ code }: League, days: readonly GameDay[], range: number): BackfillConfig[] {
    if (range === 0) return [{ league: code, dates: [...days] }];
    return days.map((day) => ({ league: code, startDate: addDays(day, -range), endDate: addDays(day, range) }));
  }

  async function backfill(league: League, store: PostgresStore, configs: BackfillConfig[]): Promise<void> {
    await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
    const clock = createStillClock(Date.parse('2026-07-01T12:00:00Z'));
    const engine = createBackfill({ leagues: [league], http, store, progress: createMemoryProgress(), clock });
    for (const result of await engine.batchBackfill(configs, { fresh: true })) {
      expect(result).toMatchObject({ end: 'complete', failed: [] });
    }
  }
});

/** The version of every row of every table but the records of runs: a write of any kind changes it. */
async function rowVersions(store: PostgresStore): Promise<Record<string, string[]>> {
  const tables = await store.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('runs', 'run_metrics', 'run_hosts')",
  );
  const versions: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await store.query<{ version: string }>(`select ctid || ' ' || xmin as version from "${name}"`);
    versions[name] = rows.map(({ version }) => version).sort();
  }
  return versions;
}
