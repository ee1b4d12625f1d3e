import { StoreError } from '@backfield/contract';
import type { RunRecord, RunSummary } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

const insertRun = `
insert into runs (league_id, plan, words, started_at)
select id, $2, $3, $4 from leagues where code = $1
returning id`;

// Whoever starts holds the lease of its days: an earlier run of one of them is gone, and so is one without a lease of its own.
// Leases live by the database's own clock.
const closeKilled = `
update runs r set finished_at = $4, ended = 'killed'
where r.league_id = (select id from leagues where code = $1) and r.finished_at is null
  and (
    (r.words ->> 'from')::date <= $3 and (r.words ->> 'to')::date >= $2
    or not exists (
      select from leases x
      where x.league_id = r.league_id and x.expires_at > clock_timestamp()
        and x.from_day = (r.words ->> 'from')::date and x.to_day = (r.words ->> 'to')::date
    )
  )`;

// The hosts in the same statement, so that a run is told whole; again where the answer to the first telling was lost.
const endRun = `
with ended as (
  update runs set
    finished_at = $2,
    exit_code = $3,
    units = $4,
    games = $5,
    lines_inserted = $6,
    lines_updated = $7,
    lines_deleted = $8,
    corrections = $9,
    ended = $10,
    error_code = $11,
    error = $12,
    schedule_ms = $13,
    box_score_ms = $14,
    names_ms = $15,
    reading_ms = $16,
    database_ms = $17,
    units_due = (select count(*) from units_due($2) due where due.league_id = runs.league_id)
  where id = $1
  returning id
)
insert into run_hosts (run_id, host, requests, retries, failures, bytes, pacing_ms, backoff_ms)
select ended.id, h.host, h.requests, h.retries, h.failures, h.bytes, round(h."pacingMs"), round(h."backoffMs")
from ended
cross join json_to_recordset($18) as h (
  host text, requests integer, retries integer, failures integer, bytes bigint, "pacingMs" float8, "backoffMs" float8
)
on conflict (run_id, host) do nothing`;

/** The id of a new run. Closes those of its league that were killed. */
export async function startRun(queries: Queries, { league, plan, words }: RunRecord, now: string): Promise<number> {
  if ('from' in words) await queries.query(closeKilled, [league, words.from, words.to, now]);
  const [run] = await queries.query<{ id: number }>(insertRun, [league, plan, JSON.stringify(words), now]);
  if (run) return run.id;
  throw new StoreError('INTERNAL', `League ${league} is not in the database. Register the leagues before a run.`);
}

export async function finishRun(queries: Queries, runId: number, summary: RunSummary, now: string): Promise<void> {
  const { exitCode, units, games, linesInserted, linesUpdated, linesDeleted, corrections } = summary;
  const { end, code, error, hosts, spentMs } = summary;
  const { schedule, boxScore, names, reading, database } = spentMs;
  await queries.query(endRun, [
    runId,
    now,
    exitCode,
    JSON.stringify(units),
    ...[games, linesInserted, linesUpdated, linesDeleted, corrections],
    ...[end, code, error],
    ...[schedule, boxScore, names, reading, database].map(Math.round),
    JSON.stringify(hosts),
  ]);
}
