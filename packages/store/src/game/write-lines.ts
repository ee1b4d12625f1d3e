import type { KeyedLine, LineDiff } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

export interface StoredLine extends KeyedLine {
  playerId: number;
  teamId: number;
}

/** A line by the ids of the database. */
export interface LineKey {
  playerId: number;
  teamId: number;
  propType: string;
}

/** Begins the ids of players and teams that are none of the game's league and source; ids of a source have no blanks. */
const nobody = 'nobody ';

const readLines = `
select
  s.player_id as "playerId",
  s.team_id as "teamId",
  coalesce(p.source_player_id, '${nobody}' || s.player_id) as "sourcePlayerId",
  coalesce(t.source_team_id, '${nobody}' || s.team_id) as "sourceTeamId",
  s.prop_type as "propType",
  s.stat_value as value
from player_game_logs s
join games g on g.id = s.game_id
left join players p on p.id = s.player_id and p.league_id = g.league_id and p.source = g.source
left join teams t on t.id = s.team_id and t.league_id = g.league_id and t.source = g.source
where s.game_id = $1`;

// Sorted by key, which keeps the index a quarter smaller. Values are sent as text: a float would be rounded to 15 digits on
// its way to numeric.
const insertLines = `
insert into player_game_logs (game_id, game_date, player_id, team_id, prop_type, stat_value)
select $1, $5, line.player_id, line.team_id, line.prop_type, line.stat_value
from unnest($2::integer[], $3::integer[], $4::text[], $6::numeric[]) as line (player_id, team_id, prop_type, stat_value)
order by line.player_id, line.team_id, line.prop_type collate "C"`;

const updateLines = `
update player_game_logs s set stat_value = line.stat_value
from unnest($2::integer[], $3::integer[], $4::text[], $5::numeric[]) as line (player_id, team_id, prop_type, stat_value)
where s.game_id = $1
  and s.player_id = line.player_id and s.team_id = line.team_id and s.prop_type = line.prop_type`;

const deleteLines = `
delete from player_game_logs s
using unnest($2::integer[], $3::integer[], $4::text[]) as line (player_id, team_id, prop_type)
where s.game_id = $1
  and s.player_id = line.player_id and s.team_id = line.team_id and s.prop_type = line.prop_type`;

const moveLines = 'update player_game_logs set game_date = $2 where game_id = $1 and game_date <> $2';

export async function readStoredLines(queries: Queries, gameId: number): Promise<StoredLine[]> {
  return queries.query<StoredLine>(readLines, [gameId]);
}

/** False for a line that somebody else has put there, for a player or team that does not exist. */
export function isOfSomebody({ sourcePlayerId, sourceTeamId }: KeyedLine): boolean {
  return !sourcePlayerId.startsWith(nobody) && !sourceTeamId.startsWith(nobody);
}

export interface LinesWrite {
  gameId: number;
  gameDay: string;
  /** The game was stored on another day. */
  moved: boolean;
  diff: LineDiff;
  keyOf(line: KeyedLine): LineKey;
}

/**
 * Makes the stored lines what the answer says: a statement each for new, changed and gone ones. Nobody else writes the
 * lines of this game meanwhile: its row is new or locked.
 */
export async function writeLines(queries: Queries, { gameId, gameDay, moved, diff, keyOf }: LinesWrite): Promise<void> {
  const { added, changed, removed } = diff;
  if (removed.length > 0) await queries.query(deleteLines, [gameId, ...columns(removed, keyOf)]);
  if (moved) await queries.query(moveLines, [gameId, gameDay]);
  if (changed.length > 0) await queries.query(updateLines, [gameId, ...columns(changed, keyOf), values(changed)]);
  if (added.length > 0) await queries.query(insertLines, [gameId, ...columns(added, keyOf), gameDay, values(added)]);
}

function columns(lines: readonly KeyedLine[], keyOf: LinesWrite['keyOf']): [number[], number[], string[]] {
  const keys = lines.map(keyOf);
  return [keys.map(({ playerId }) => playerId), keys.map(({ teamId }) => teamId), keys.map(({ propType }) => propType)];
}

function values(lines: readonly KeyedLine[]): string[] {
  return lines.map(({ value }) => String(value));
}
