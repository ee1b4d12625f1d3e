import type { SeenDrift } from '@backfield/contract';
import type { DriftScope, StoredDrift } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

const upsertDrifts = `
insert into shape_drifts (
  league_id, source, game_day, payload, path, expected, received, sample, source_game_id, answers, first_seen_at,
  last_seen_at, run_id
)
select $1, $2, $3, d.payload, d.path, d.expected, d.received, d.sample, d."sourceGameId", d.answers, $5, $5, $6
from json_to_recordset($4) as d (
  payload text, path text, expected text, received text, sample text, "sourceGameId" text, answers integer
)
on conflict (league_id, source, game_day, payload, path, expected, received) do update set
  sample = excluded.sample,
  source_game_id = excluded.source_game_id,
  answers = excluded.answers,
  last_seen_at = excluded.last_seen_at,
  run_id = excluded.run_id`;

const readDrifts = `
select
  l.code as league, d.source, d.game_day as "gameDay", d.payload, d.path, d.expected, d.received, d.sample,
  d.source_game_id as "sourceGameId", d.answers,
  drift_stands(d) as stands, ${instant('d.first_seen_at')} as "firstSeenAt", ${instant('d.last_seen_at')} as "lastSeenAt"
from shape_drifts d
join leagues l on l.id = d.league_id
where ($1::text is null or l.code = $1) and ($2::date is null or d.last_seen_at >= $2::date) and (not $3 or drift_stands(d))
order by d.last_seen_at, l.code, d.game_day, d.payload, d.path, d.expected, d.received`;

export interface DriftWrite {
  leagueId: number;
  gameDay: string;
  source: string;
  runId: number;
  now: string;
  drifts: readonly SeenDrift[];
}

/** Keeps where answers of a day had another shape than expected. */
export async function writeDrifts(queries: Queries, write: DriftWrite): Promise<void> {
  const { leagueId, source, gameDay, drifts, now, runId } = write;
  if (drifts.length === 0) return;
  await queries.query(upsertDrifts, [leagueId, source, gameDay, JSON.stringify(drifts), now, runId]);
}

/** Oldest first. `since` is a day in the database's own zone. */
export async function storedDrifts(queries: Queries, { league, since, open }: DriftScope): Promise<StoredDrift[]> {
  return queries.query<StoredDrift>(readDrifts, [league, since, open]);
}
