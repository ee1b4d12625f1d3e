import type { Queries } from '../database/database.ts';

const readNamed = `
select p.source_player_id as "sourcePlayerId"
from players p
join leagues l on l.id = p.league_id
where l.code = $1 and p.source = $2 and p.source_player_id = any($3::text[]) and p.name_is_full`;

/** The players of these ids that have a full name. */
export async function namedPlayers(
  queries: Queries,
  league: string,
  source: string,
  sourcePlayerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries.query<{ sourcePlayerId: string }>(readNamed, [league, source, sourcePlayerIds]);
  return new Set(rows.map(({ sourcePlayerId }) => sourcePlayerId));
}
