import type { CorrectedValue } from '@backfield/contract/results';
import type { Queries } from '../database/database.ts';

// By what was seen since the run began, for which there is an index, and then by the run.
const readLargest = `
select
  g.game_date as "gameDay", g.source_game_id as "sourceGameId",
  coalesce(g.away_abbreviation, away.abbreviation) || ' at ' || coalesce(g.home_abbreviation, home.abbreviation) as game,
  p.name as player, c.prop_type as "propType", c.old_value as "oldValue", c.new_value as "newValue"
from stat_corrections c
join runs r on r.id = c.run_id and c.seen_at >= r.started_at
join games g on g.id = c.game_id
join teams home on home.id = g.home_team_id
join teams away on away.id = g.away_team_id
join players p on p.id = c.player_id
where r.id = $1
order by abs(coalesce(c.new_value, 0) - coalesce(c.old_value, 0)) desc, g.game_date, g.source_game_id, p.name, c.prop_type
limit $2`;

/** The corrections of a run that changed a value most, the largest first; a line that came or went counts with its value. */
export async function largestCorrections(queries: Queries, runId: number, limit: number): Promise<CorrectedValue[]> {
  return queries.query<CorrectedValue>(readLargest, [runId, limit]);
}
