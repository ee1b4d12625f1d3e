import {
  createMemoryProgress,
  createStillClock,
  type RecordedAnswers,
  recordedDays,
  serveRecordedAnswers,
} from '@backfield/conformance';
import type { League } from '@backfield/contract';
import { createBackfill, verifyLeague } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import { databases } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'recorded games' : 'recorded games (skipped: BACKFIELD_RECORDED_DIR is unset)';
const nowMs = Date.parse('2026-07-01T12:00:00Z');

const cases = [
  { code: 'NFL', kind: 'espn-scoreboard', path: 'football/nfl' },
  { code: 'NBA', kind: 'espn-scoreboard', path: 'basketball/nba' },
  { code: 'WNBA', kind: 'espn-scoreboard', path: 'basketball/wnba' },
  { code: 'MLB', kind: 'mlb-schedule', path: undefined },
  { code: 'NHL', kind: 'nhl-schedule', path: undefined },
];

describe.skipIf(!dir)(title, () => {
  let upstream: RecordedAnswers;

  beforeAll(async () => {
    upstream = await serveRecordedAnswers({ dir });
  });
  afterAll(async () => {
    await upstream[Symbol.asyncDispose]();
  });

  it.each(cases)('$code verify without a hard finding', async ({ code, kind, path }) => {
    const league = findLeague(code) as League;
    await using database = await databases.either();
    const store = await openStore(database.location);
    try {
      await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
      const clock = createStillClock(nowMs);
      const engine = createBackfill({ leagues: [league], http, store, progress: createMemoryProgress(), clock });
      const dates = [...(await recordedDays(dir, kind, path))];
      await engine.batchBackfill([{ league: code, dates }]);
      const selection = { season: null, range: null, sourceGameIds: null };
      const { seasons, problems } = await verifyLeague({ league, store, selection, nowMs });
      // Games that were recorded while they were played, and that nobody has looked at since.
      expect(problems.filter(({ kind: found }) => found !== 'overdue')).toEqual([]);
      const sum = (count: 'expected' | 'verified') => seasons.reduce((total, season) => total + season[count], 0);
      expect(sum('verified')).toBe(sum('expected'));
    } finally {
      await store.close();
    }
  });
});
