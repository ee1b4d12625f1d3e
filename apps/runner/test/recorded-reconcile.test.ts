import {
  createMemoryProgress,
  createStillClock,
  type RecordedAnswers,
  serveRecordedAnswers,
} from '@backfield/conformance';
import { type League, type ScheduledGame, type Source, toGameDay } from '@backfield/contract';
import type { Reconciliation } from '@backfield/contract/results';
import { createBackfill, matchPlayers, reconcileLeague } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'recorded games' : 'recorded games (skipped: BACKFIELD_RECORDED_DIR is unset)';
/** The days of which there are answers of both sources. */
const days = ['2023-09-07', '2023-09-10', '2023-09-17'];
const nowMs = Date.parse('2024-03-01T12:00:00Z');

describe.skipIf(!dir)(`${title} that two sources of the NFL have`, { timeout: 120_000 }, () => {
  let upstream: RecordedAnswers;
  let database: TestDatabase;
  let store: PostgresStore;
  const found: Reconciliation[] = [];

  beforeAll(async () => {
    upstream = await serveRecordedAnswers({ dir });
    database = await databases.either();
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
  });

  it('agree in every value of every game', () => {
    for (const { pairs, graded, onlyHere, onlyThere, notGraded, differing, unmatchedHere, unmatchedThere } of found) {
      expect({ pairs, graded }).toEqual({ pairs: ['espn with nflverse'], graded: 1 });
      expect([onlyHere, onlyThere, notGraded, differing]).toEqual([[], [], [], []]);
      expect([unmatchedHere, unmatchedThere]).toEqual([[], []]);
    }
    expect(
      found.flatMap(({ propTypes }) => propTypes).every(({ compared, differing }) => compared > 0 && differing === 0),
    ).toBe(true);
  });

  it('are not compared in what the older weekly files have no columns for: kicks, returns, defense', () => {
    const compared = found.flatMap(({ propTypes }) => propTypes.map(({ propType }) => propType));
    expect(new Set(compared).size).toBe(14);
    for (const propType of ['field_goals_made', 'sacks', 'kick_returns']) expect(compared).not.toContain(propType);
  });

  it('have their players in the crosswalk, each with one other id', async () => {
    const pairs = await store.query<{ ids: number }>(
      `select count(distinct other_source_id)::integer as ids from crosswalk where kind = 'player' group by source_id`,
    );
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs.every(({ ids }) => ids === 1)).toBe(true);
  });
});

/** Box scores with numbers, one of each source that gives them. */
const numbered = [
  { code: 'NHL', source: 'espn', day: '2023-11-18', gameId: '401559489' },
  { code: 'NHL', source: 'nhl', day: '2023-10-14', gameId: '2023020032' },
  { code: 'MLB', source: 'mlb', day: '2024-07-01', gameId: '744914' },
  { code: 'NBA', source: 'espn', day: '2024-03-17', gameId: '401585607' },
] as const;

describe.skipIf(!dir)(`${title} beside themselves with each player in turn renamed`, { timeout: 120_000 }, () => {
  let upstream: RecordedAnswers;
  beforeAll(async () => {
    upstream = await serveRecordedAnswers({ dir });
  });
  afterAll(() => upstream[Symbol.asyncDispose]());

  it.each(numbered)('know $code players of $source by their numbers', async ({ code, source: name, day, gameId }) => {
    const league = findLeague(code) as League;
    const source = league.sources.find((one) => one.code === name) as Source;
    await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
    const { games } = await source.schedule(http, toGameDay(day), toGameDay(day));
    const game = games.find(({ sourceGameId }) => sourceGameId === gameId) as ScheduledGame;
    const { players } = await source.boxScore(http, game);
    expect(players.every(({ jersey }) => jersey !== null && /^(00|0|[1-9]\d?)$/.test(jersey))).toBe(true);

    const { propTypes } = league;
    const rows = players.map((player) => ({ ...player, team: player.sourceTeamId }));
    let byNumber = 0;
    for (const [place, row] of rows.entries()) {
      const stats = { ...row.stats };
      const [propType, value] = Object.entries(stats).find(([, count]) => count !== 0) ?? [];
      if (propType === undefined || value === undefined) continue;
      stats[propType] = value + 1;
      const renamed = { ...row, name: 'Zebedee Quillfeather', stats };
      const { matches } = matchPlayers(rows, rows.with(place, renamed), propTypes);
      const match = matches.find(({ there }) => there === renamed);
      if (match) expect([match.here, match.evidence]).toEqual([row, 'jersey']);
      if (match) byNumber += 1;
    }
    // Who did one thing alone has nothing left that bears his number out.
    expect(byNumber).toBeGreaterThan(0.8 * rows.length);
  });
});
