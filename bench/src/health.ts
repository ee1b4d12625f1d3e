import { checkHealth } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import type pg from 'pg';
import { linesReadBy } from './lines-read.ts';
import { atMost, figure, format, type Section } from './measurement.ts';
import { openScratchSchema, serverUrl } from './scratch-schema.ts';
import { createStopwatch } from './stopwatch.ts';
import { fillHistory } from './verify-history.ts';

const runsALeague = 2000;
const unsettledDays = 40;
const rounds = 9;

/** A look at every league is cheap enough for every hour, however much is stored. */
export const health: Section = {
  name: 'health',
  title: 'Health of all leagues, 20,000 games on a Postgres server',
  async run() {
    const server = serverUrl();
    if (server === undefined) return [figure('not measured', '', 'set TEST_DATABASE_URL to a Postgres server')];
    await using schema = await openScratchSchema(server);
    const { client, databaseUrl } = schema;
    await fillHistory(client, databaseUrl);
    for (const { code } of leagues) await addWork(client, code);
    await client.query('vacuum analyze');
    const stopwatch = createStopwatch();
    let findings = 0;
    const lines = await linesReadBy(client, async () => {
      for (let round = 0; round < rounds; round += 1) {
        findings = await stopwatch.time('health all', () => healthOfAll(databaseUrl));
      }
    });
    return [
      atMost('health all, with its connection', stopwatch.medianMs('health all') / 1000, 1, ' s'),
      atMost('lines read', lines, 0),
      figure('findings', format(findings)),
    ];
  },
};

/** Adds years of hourly runs with their hosts, and days whose looks failed with a missing game each. */
async function addWork(client: pg.Client, league: string): Promise<void> {
  await client.query(
    `with run as (
       insert into runs (league_id, plan, words, started_at, finished_at, exit_code, units, games, units_due)
       select l.id, 'last-7', json_build_object('mode', 'all', 'from', current_date - 7, 'to', current_date),
         now() - n * interval '1 hour', now() - n * interval '1 hour', 3, '{}', 0, n % 5
       from leagues l, generate_series($2::integer, 1, -1) n where l.code = $1
       returning id
     )
     insert into run_hosts select id, 'example.com', 10, 0, 0, 1000, 10, 0 from run`,
    [league, runsALeague],
  );
  await client.query(
    `with missing as (
       insert into scheduled_games
       select s.league_id, s.source, 'missing ' || s.source_game_id, s.game_day, s.listed, s.season, s.game_type, s.status,
         s.status_detail, s.official, s.starts_at, s.moved_to, 3, s.home_source_team_id, s.home_name, s.away_source_team_id,
         s.away_name, s.first_seen_at, s.changed_at, s.run_id
       from (
         select distinct on (s.game_day) s.* from scheduled_games s join leagues l on l.id = s.league_id and l.code = $1
         order by s.game_day, s.source_game_id limit $2
       ) s
       returning league_id, game_day
     )
     update ledger set outcome = 'failed', attempts = 3, error_code = 'HTTP_STATUS', failing_since = now() - interval '3 days'
     from missing where ledger.league_id = missing.league_id and ledger.game_day = missing.game_day`,
    [league, unsettledDays],
  );
}

async function healthOfAll(databaseUrl: string): Promise<number> {
  const store = await openStore({ databaseUrl });
  let findings = 0;
  for (const league of leagues) {
    findings += (await checkHealth({ league, store, nowMs: Date.now() })).findings.length;
  }
  await store.close();
  return findings;
}
