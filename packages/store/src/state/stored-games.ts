import type { StoredGame } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

const readStored = `
select
  g.source_game_id as "sourceGameId",
  g.game_date as "gameDay",
  g.official,
  g.verified,
  g.extractor_version as "extractorVersion",
  g.line_count as "lineCount"
from games g
join leagues l on l.id = g.league_id
where l.code = $1 and g.source = $2 and g.source_game_id = any($3::text[])`;

/** The games of these ids that are stored. */
export async function storedGames(
  queries: Queries,
  league: string,
  source: string,
  sourceGameIds: readonly string[],
): Promise<StoredGame[]> {
  return queries.query<StoredGame>(readStored, [league, source, sourceGameIds]);
}
