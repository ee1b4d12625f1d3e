import type { BoxScore } from '@backfield/contract';
import type { Queries } from '../database/database.ts';
import { playersToWrite, teamsToWrite } from './names.ts';
import type { GameKey, StoredGameRows } from './stored-game.ts';

/** Source id -> id in the database. */
export type Ids = Map<string, number>;

/** Throws where a row that was just written or read is gone. */
export function idOf(ids: Ids, sourceId: string): number {
  const id = ids.get(sourceId);
  if (id === undefined) throw new Error(`No id for ${sourceId}: its row was deleted while the game was written.`);
  return id;
}

interface WrittenRow {
  id: number;
  sourceId: string;
}

// Rows are sorted before they are written: writers that share teams or players then queue up where they would deadlock.
// The condition repeats what the diff decided, for the case that another writer came between.
const upsertTeams = `
insert into teams (league_id, source, source_team_id, abbreviation, name, named_game_date, named_source_game_id)
select $1, $2, t.source_team_id, t.abbreviation, t.name, $3, $4
from unnest($5::text[], $6::text[], $7::text[]) as t (source_team_id, abbreviation, name)
order by t.source_team_id collate "C"
on conflict (league_id, source, source_team_id) do update set
  abbreviation = excluded.abbreviation,
  name = excluded.name,
  named_game_date = excluded.named_game_date,
  named_source_game_id = excluded.named_source_game_id
where (excluded.named_game_date, excluded.named_source_game_id) >= (teams.named_game_date, teams.named_source_game_id)
returning id, source_team_id as "sourceId"`;

const upsertPlayers = `
insert into players (
  league_id, source, source_player_id, name, name_is_full, jersey, named_game_date, named_source_game_id
)
select $1, $2, p.source_player_id, p.name, p.name_is_full, p.jersey, $3, $4
from unnest($5::text[], $6::text[], $7::boolean[], $8::text[]) as p (source_player_id, name, name_is_full, jersey)
order by p.source_player_id collate "C"
on conflict (league_id, source, source_player_id) do update set
  name = excluded.name,
  name_is_full = excluded.name_is_full,
  jersey = excluded.jersey,
  named_game_date = excluded.named_game_date,
  named_source_game_id = excluded.named_source_game_id
where (excluded.name_is_full, excluded.named_game_date, excluded.named_source_game_id)
  >= (players.name_is_full, players.named_game_date, players.named_source_game_id)
returning id, source_player_id as "sourceId"`;

const findTeams = `
select id, source_team_id as "sourceId" from teams
where league_id = $1 and source = $2 and source_team_id = any($3::text[])`;

const findPlayers = `
select id, source_player_id as "sourceId" from players
where league_id = $1 and source = $2 and source_player_id = any($3::text[])`;

/** Writes the teams that are missing or newer here; the ids of both teams. */
export async function writeTeams(queries: Queries, stored: StoredGameRows, box: BoxScore, key: GameKey): Promise<Ids> {
  const ids: Ids = new Map(stored.teams.map(({ id, sourceTeamId }) => [sourceTeamId, id]));
  const teams = teamsToWrite(stored.teams, box, key);
  if (teams.length === 0) return ids;
  const written = await queries.query<WrittenRow>(upsertTeams, [
    stored.leagueId,
    key.source,
    key.gameDay,
    key.sourceGameId,
    teams.map(({ sourceTeamId }) => sourceTeamId),
    teams.map(({ abbreviation }) => abbreviation),
    teams.map(({ name }) => name),
  ]);
  for (const { id, sourceId } of written) ids.set(sourceId, id);
  const unknown = teams.map(({ sourceTeamId }) => sourceTeamId).filter((id) => !ids.has(id));
  return addFound(queries, findTeams, ids, [stored.leagueId, key.source, unknown]);
}

/** Writes the players that are missing or newer here; the ids of all of them. */
export async function writePlayers(
  queries: Queries,
  stored: StoredGameRows,
  box: BoxScore,
  key: GameKey,
): Promise<Ids> {
  const ids: Ids = new Map(stored.players.map(({ id, sourcePlayerId }) => [sourcePlayerId, id]));
  const players = playersToWrite(stored.players, box, key);
  if (players.length === 0) return ids;
  const written = await queries.query<WrittenRow>(upsertPlayers, [
    stored.leagueId,
    key.source,
    key.gameDay,
    key.sourceGameId,
    players.map(({ sourcePlayerId }) => sourcePlayerId),
    players.map(({ name }) => name),
    players.map(({ nameIsFull }) => nameIsFull),
    players.map(({ jersey }) => jersey),
  ]);
  for (const { id, sourceId } of written) ids.set(sourceId, id);
  const unknown = players.map(({ sourcePlayerId }) => sourcePlayerId).filter((id) => !ids.has(id));
  return addFound(queries, findPlayers, ids, [stored.leagueId, key.source, unknown]);
}

/** Rows that another writer made since the read, and named better, come back from no upsert. */
async function addFound(
  queries: Queries,
  find: string,
  ids: Ids,
  parameters: [number, string, string[]],
): Promise<Ids> {
  const [, , unknown] = parameters;
  if (unknown.length === 0) return ids;
  for (const { id, sourceId } of await queries.query<WrittenRow>(find, parameters)) ids.set(sourceId, id);
  return ids;
}
