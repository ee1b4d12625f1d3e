import type { CrosswalkEntry } from '@backfield/contract/results';
import type { Queries } from '../database/database.ts';

const insertEntries = `
insert into crosswalk (
  league_id, kind, source, source_id, other_source, other_source_id, evidence, source_game_id, seen_at
)
select distinct on (1, 2, 3, 4, 5, 6, 7)
  l.id, e.kind, e.source, e."sourceId", e."otherSource", e."otherSourceId", e.evidence, e."sourceGameId", $3::timestamptz
from leagues l
cross join jsonb_to_recordset($2::jsonb) as e (
  kind text, source text, "sourceId" text, "otherSource" text, "otherSourceId" text, evidence text, "sourceGameId" text
)
where l.code = $1 and not exists (
  select from crosswalk c
  where c.league_id = l.id and c.kind = e.kind and c.source = e.source and c.source_id = e."sourceId"
    and c.other_source = e."otherSource" and c.other_source_id = e."otherSourceId" and c.evidence = e.evidence
)
order by 1, 2, 3, 4, 5, 6, 7, 8
on conflict do nothing`;

/** Keeps pairs of ids; those that are known already write nothing. */
export async function recordCrosswalk(
  queries: Queries,
  league: string,
  entries: readonly CrosswalkEntry[],
  now: string,
): Promise<void> {
  if (entries.length === 0) return;
  await queries.query(insertEntries, [league, JSON.stringify(entries), now]);
}
