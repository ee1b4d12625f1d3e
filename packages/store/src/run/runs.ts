import { type RunRecord, type RunSummary, StoreError } from '@backfield/core';
import type { Queries } from '../database/database.ts';

const insertRun = `
insert into runs (league_id, plan, words, started_at)
select id, $2, $3, $4 from leagues where code = $1
returning id`;

const updateRun = `
update runs set
  finished_at = $2,
  exit_code = $3,
  units = $4,
  games = $5,
  lines_inserted = $6,
  lines_updated = $7,
  lines_deleted = $8,
  corrections = $9
where id = $1`;

/** The id of a new run. */
export async function startRun(queries: Queries, { league, plan, words }: RunRecord, now: string): Promise<number> {
  const [run] = await queries.query<{ id: number }>(insertRun, [league, plan, JSON.stringify(words), now]);
  if (run) return run.id;
  throw new StoreError('INTERNAL', `League ${league} is not in the database. Register the leagues before a run.`);
}

export async function finishRun(queries: Queries, runId: number, summary: RunSummary, now: string): Promise<void> {
  const { exitCode, units, games, linesInserted, linesUpdated, linesDeleted, corrections } = summary;
  const counts = [games, linesInserted, linesUpdated, linesDeleted, corrections];
  await queries.query(updateRun, [runId, now, exitCode, JSON.stringify(units), ...counts]);
}
