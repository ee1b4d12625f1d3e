import type { AcceptedTarget } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

const readAccepted = `
select a.game_day as "gameDay", a.source_game_id as "sourceGameId", a.expires_on as "expiresOn"
from accepted_gaps a
join leagues l on l.id = a.league_id
where l.code = $1 and (
  a.source_game_id is null
  or a.lines_hash is not distinct from (
    select g.lines_hash from games g where g.league_id = a.league_id and g.source_game_id = a.source_game_id limit 1
  )
)
order by a.id`;

/** The accepted gaps; a game of which something else is stored than was accepted is not among them. */
export async function acceptedGaps(queries: Queries, league: string): Promise<AcceptedTarget[]> {
  return queries.query<AcceptedTarget>(readAccepted, [league]);
}
