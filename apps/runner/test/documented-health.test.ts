import { readFileSync } from 'node:fs';
import { type League, toGameDay } from '@backfield/contract';
import type { LeagueHealth } from '@backfield/contract/results';
import type { HealthFacts } from '@backfield/contract/store';
import { checkHealth } from '@backfield/engine';
import { findLeague } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IngestedHistory, openHistory } from './support/ingested-history.ts';

const document = readFileSync(new URL('../../../docs/health.md', import.meta.url), 'utf8');
const [tableSql, lookSql, runsSql, daysSql, driftSql, gamesSql, unseenSql, growthSql] = [
  ...document.matchAll(/^```sql\n(.*?)^```$/gms),
].map(([, sql]) => sql as string);

const now = '2024-07-16T15:00:00Z';
const nowMs = Date.parse(now);

type Row = Record<string, unknown>;
let simulator: Simulator;
let database: TestDatabase;
let history: IngestedHistory;
let league: League;
let facts: HealthFacts;
let health: LeagueHealth;

/** Two weeks of a season with runs that ended in every way, games that are gone, days that fail, drift and were left out. */
beforeAll(async () => {
  simulator = await startSimulator({ now });
  database = await databases.either();
  league = findLeague('WNBA') as League;
  history = await openHistory({ league, simulator, location: database.location });
  await history.ingest({ from: toGameDay('2024-07-01'), to: toGameDay('2024-07-15') });
  const { store } = history;
  await store.query("delete from ledger where game_day in ('2024-07-05', '2024-07-06')");
  await store.query(`
    update ledger set outcome = 'failed', error_code = case game_day when '2024-07-09' then 'PAYLOAD_SHAPE' else 'HTTP_STATUS' end,
      error = 'no answer', attempts = extract(day from game_day) - 7, failing_since = '2024-07-11T06:00Z',
      changed_at = (select max(changed_at) from ledger)
    where game_day between '2024-07-08' and '2024-07-11'`);
  await store.query(`
    delete from player_game_logs where game_id in (select id from games where game_date in ('2024-07-10', '2024-07-11', '2024-07-13'))`);
  await store.query("delete from games where game_date in ('2024-07-10', '2024-07-11', '2024-07-13')");
  await store.query('delete from runs');
  await store.query(`
    insert into runs (league_id, plan, words, started_at, finished_at, exit_code, error, units_due)
    select l.id, 'p', json_build_object('mode', 'all', 'from', '2024-07-01', 'to', last_day), begun, begun + '1 minute', exit_code, error, units_due
    from leagues l, (values
      ('2024-07-12', '2024-07-12T15:00Z'::timestamptz, 0, null, 0),
      ('2024-07-13', '2024-07-13T15:00Z', 3, null, 1),
      ('2024-07-03', '2024-07-14T15:00Z', 5, 'It hangs.', 2),
      ('2024-07-03', '2024-07-15T15:00Z', 1, 'No room.', 3)
    ) r (last_day, begun, exit_code, error, units_due)
    where l.code = 'WNBA' order by begun`);
  const recent = { from: toGameDay('2024-07-02'), to: toGameDay('2024-07-15') };
  const { code, timeZone } = league;
  facts = await store.healthFacts({ league: code, nowMs, timeZone, runs: 10, recent });
  health = await checkHealth({ league, store, nowMs });
}, 60_000);
afterAll(async () => {
  await history?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await simulator.close();
});

/** The query as it stands, asked at the time of the test. */
function ask(sql: string | undefined): Promise<Row[]> {
  return history.store.query<Row>((sql as string).replaceAll('now()', `'${now}'::timestamptz`));
}

const evidenceOf = (kind: string) => health.findings.find((finding) => finding.kind === kind)?.evidence ?? '';
const sorted = (values: unknown[]) => values.map(String).sort();

describe('what health prints', () => {
  it('finds something of every kind in this history', () => {
    expect(health.findings.map(({ kind }) => kind)).toEqual(['not-run', 'failing', 'drift', 'stale', 'falling-behind']);
  });

  it('counts in its table as the documented one does', async () => {
    expect(await ask(tableSql)).toEqual([
      {
        league: 'WNBA',
        last_run: new Date('2024-07-15T15:00:00Z'),
        exit_code: health.lastRun?.exitCode,
        days_due: health.unitsDue,
        games_due: health.gamesDue,
      },
    ]);
    expect([health.unitsDue, health.gamesDue > 3]).toEqual([4, true]);
  });

  it('knows the last look as the documented query does', async () => {
    const [row] = await ask(lookSql);
    expect(row).toEqual({ league: 'WNBA', at: new Date('2024-07-13T15:00:00Z'), hours_ago: 72 });
    expect(evidenceOf('not-run')).toContain(`began ${facts.lastLookAt}, ${row?.hours_ago} hours ago`);
  });

  it('tells of runs as the documented query does', async () => {
    const rows = await ask(runsSql);
    expect(rows.map(({ exit_code, error }) => [exit_code, error])).toEqual(
      facts.runs.map(({ exitCode, error }) => [exitCode, error]),
    );
    expect(evidenceOf('failing')).toContain(
      `The last ${rows.filter(({ exit_code }) => exit_code !== 0).length} runs failed`,
    );
  });

  it('counts failing and drifted days as the documented query does', async () => {
    const rows = await ask(daysSql);
    const drifted = await ask(driftSql);
    expect(drifted.map(({ game_day }) => game_day)).toEqual(facts.drifts.map(({ gameDay }) => gameDay));
    expect(evidenceOf('drift')).toMatch(/^1 day could not be read/);
    expect(evidenceOf('failing')).toContain(`${rows.length} days failed look after look: 2024-07-10 (3 times`);
  });

  it('counts games as the documented query does', async () => {
    const rows = await ask(gamesSql);
    expect(rows.length).toBeGreaterThan(2);
    expect(evidenceOf('stale')).toContain(
      `${rows.length} games ought to have been stored 30 hours ago or earlier and are not`,
    );
    expect(evidenceOf('stale')).toContain(`the oldest is ${rows[0]?.teams} of ${rows[0]?.game_day}, last seen final`);
  });

  it('counts days that nobody looked at as the documented query does', async () => {
    const rows = await ask(unseenSql);
    expect(sorted(rows.map(({ unseen_day }) => unseen_day))).toEqual(sorted(facts.unseenDays));
    expect(evidenceOf('stale')).toContain(`${rows.length} days of the last two weeks no run has looked at`);
  });

  it('sees what piles up as the documented query does', async () => {
    const [row] = await ask(growthSql);
    expect(row).toEqual({ league: 'WNBA', after_runs: [0, 1, 2, 3], now: health.unitsDue });
    expect(evidenceOf('falling-behind')).toContain(
      'from 0 to 4, and never down: 0, 1, 2, 3 after the last 4 runs, 4 now',
    );
  });
});
