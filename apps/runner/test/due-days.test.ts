import { createMemoryProgress, createStillClock } from '@backfield/conformance';
import { type HttpClient, type League, toGameDay } from '@backfield/contract';
import type { BackfillResult } from '@backfield/contract/results';
import { createBackfill, dueDays } from '@backfield/engine';
import { createHttpClient, type HttpClientWithUsage } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { openStore, type PostgresStore } from '@backfield/store';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterEach, describe, expect, it } from 'vitest';

let database: TestDatabase;
let simulator: Simulator;
let store: PostgresStore;
let http: HttpClientWithUsage;
let league: League;

/** A league's world and an empty database. */
async function begin(code: string): Promise<void> {
  database = await databases.either();
  simulator = await startSimulator({ now: '2024-10-01T14:00:00Z' });
  store = await openStore(database.location);
  http = createHttpClient({ upstream: simulator.url, ratePerSecond: 100_000 });
  league = findLeague(code) as League;
}
afterEach(async () => {
  await http.close();
  await store.close();
  await simulator.close();
  await database[Symbol.asyncDispose]();
});

/** Runs `CODE 1 --mode due` at this time of the made-up world; `boxScores` counts the box scores that were asked for. */
async function runAt(now: string): Promise<BackfillResult & { boxScores: number }> {
  let boxScores = 0;
  const counting: HttpClient = {
    ...http,
    getJson(request) {
      if (/summary|boxscore/.test(request.url)) boxScores += 1;
      return http.getJson(request);
    },
  };
  simulator.world.setNow(now);
  const clock = createStillClock(Date.parse(now));
  const backfill = createBackfill({
    leagues: [league],
    http: counting,
    store,
    progress: createMemoryProgress(),
    clock,
  });
  const [result] = await backfill.run([{ league: league.code, days: 1 }], { mode: 'due' });
  if (result?.end !== 'complete') throw new Error(`Not complete: ${result?.error}`);
  return { ...result, boxScores };
}

/** Every version of every row that a run without news must leave alone: its own record is news. */
async function rowVersions(): Promise<unknown> {
  const tables = await store.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = current_schema() and tablename not in ('runs', 'leases') and tablename !~ '^(run|backfield)_'`,
  );
  const versions = await Promise.all(
    tables.map(({ name }) =>
      store.query(`select '${name}' as name, xmin::text, ctid::text from ${name} order by ctid`),
    ),
  );
  return versions.flat();
}

async function reasonsOn(day: string, today: string): Promise<string[]> {
  const due = await dueDays({ league, asked: [], today: toGameDay(today), store });
  return due.find(({ gameDay }) => gameDay === day)?.reasons ?? [];
}

const day = '2024-09-17';

describe('a run of what is due', { timeout: 120_000 }, () => {
  it('reads the games of a day again on the days of its window, once each, and finds what was corrected', async () => {
    await begin('WNBA');
    const [first] = simulator.world.gamesOn('WNBA', day);
    const games = simulator.world.gamesOn('WNBA', day).length;
    expect(games).toBeGreaterThan(0);
    await runAt(`${day}T14:00:00Z`);
    expect(await runAt('2024-09-18T14:00:00Z')).toMatchObject({ boxScores: games, corrections: 0 });
    expect(await reasonsOn(day, '2024-09-18')).toEqual([]);

    const id = first?.game.id ?? '';
    const line = simulator.world.truth('WNBA', id).find(({ propType }) => propType === 'steals');
    const { playerId = '', value = 0 } = line ?? {};
    simulator.world.correctStat({ league: 'WNBA', gameId: id, playerId, propType: 'steals', value: value + 1 });
    expect(await reasonsOn(day, '2024-09-19')).toEqual([]);
    // The run of the 20th, three days later, was dropped.
    expect(await reasonsOn(day, '2024-09-21')).toEqual(['recheck']);
    expect(await runAt('2024-09-21T14:00:00Z')).toMatchObject({
      corrections: 1,
      correctedGames: 1,
      correctedDays: [day],
    });
    expect(await reasonsOn(day, '2024-09-23')).toEqual([]);
    expect(await reasonsOn(day, '2024-09-24')).toEqual(['recheck']);
  });

  it('leaves every row alone when it runs a second time on the same day', async () => {
    await begin('WNBA');
    for (const now of [`${day}T14:00:00Z`, '2024-09-18T14:00:00Z', '2024-09-20T14:00:00Z']) await runAt(now);
    const before = await rowVersions();
    expect((await runAt('2024-09-20T20:00:00Z')).boxScores).toBe(0);
    expect(await rowVersions()).toEqual(before);
  });

  it('reads a game again until it is official', async () => {
    await begin('NHL');
    const night = '2024-10-08';
    const games = simulator.world.gamesOn('NHL', night).length;
    await runAt('2024-10-09T06:30:00Z');
    const unofficial = async () =>
      (await store.query<{ count: number }>('select count(*)::integer as count from games where not official'))[0]
        ?.count;
    expect(await unofficial()).toBeGreaterThan(0);
    expect(await reasonsOn(night, '2024-10-09')).toContain('waiting');
    const { boxScores } = await runAt('2024-10-09T20:00:00Z');
    expect(boxScores).toBeGreaterThan(0);
    expect(boxScores).toBeLessThanOrEqual(games);
    expect(await unofficial()).toBe(0);
    expect(await reasonsOn(night, '2024-10-09')).toEqual([]);
  });
});
