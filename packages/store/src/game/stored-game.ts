import { StoreError } from '@backfield/core';
import type { Queries } from '../database/database.ts';
import type { GameFacts } from './game-facts.ts';
import type { StoredPlayer, StoredTeam } from './names.ts';

/** What the database holds of a game and of the teams and players that its answer names. */
export interface StoredGame {
  leagueId: number;
  /** Null where the game is not stored. */
  gameId: number | null;
  facts: GameFacts | null;
  teams: StoredTeam[];
  players: StoredPlayer[];
}

interface GameRead extends Pick<StoredGame, 'leagueId' | 'teams' | 'players'> {
  game: (GameFacts & { id: number }) | null;
}

/** Which game, and whom it names. */
export interface GameKey {
  league: string;
  source: string;
  sourceGameId: string;
  gameDay: string;
  sourceTeamIds: readonly string[];
  sourcePlayerIds: readonly string[];
}

// JSON, because it gives days and numbers the same form through both drivers. Teams and players are looked up only where
// the stored game has other names. With `= any`: joined from `unnest`, a table that was never analyzed is read whole.
const readGame = `
select
  l.id as "leagueId",
  case when g.id is not null then json_build_object(
    'id', g.id,
    'season', g.season,
    'gameType', g.game_type,
    'gameDate', g.game_date,
    'gameNumber', g.game_number,
    'startsAtMs', (extract(epoch from g.starts_at) * 1000)::bigint,
    'statusDetail', g.status_detail,
    'official', g.official,
    'homeSourceTeamId', (select source_team_id from teams where id = g.home_team_id),
    'awaySourceTeamId', (select source_team_id from teams where id = g.away_team_id),
    'homeScore', g.home_score,
    'awayScore', g.away_score,
    'lineCount', g.line_count,
    'playerCount', g.player_count,
    'linesHash', g.lines_hash,
    'namesHash', g.names_hash,
    'extractorVersion', g.extractor_version,
    'verified', g.verified,
    'findings', g.findings
  ) end as game,
  case when g.names_hash = $6 then '[]' else (
    select coalesce(json_agg(json_build_object(
      'id', t.id, 'sourceTeamId', t.source_team_id, 'abbreviation', t.abbreviation, 'name', t.name,
      'gameDay', t.named_game_date, 'sourceGameId', t.named_source_game_id
    )), '[]')
    from teams t
    where t.league_id = l.id and t.source = $2 and t.source_team_id = any($4::text[])
  ) end as teams,
  case when g.names_hash = $6 then '[]' else (
    select coalesce(json_agg(json_build_object(
      'id', p.id, 'sourcePlayerId', p.source_player_id, 'name', p.name, 'nameIsFull', p.name_is_full,
      'gameDay', p.named_game_date, 'sourceGameId', p.named_source_game_id
    )), '[]')
    from players p
    where p.league_id = l.id and p.source = $2 and p.source_player_id = any($5::text[])
  ) end as players
from leagues l
left join games g on g.league_id = l.id and g.source = $2 and g.source_game_id = $3
where l.code = $1`;

/**
 * One read that says everything about a game but its lines. Teams and players are left empty where the stored game has
 * the names of `namesHash`: it has said all that it has to say about them.
 */
export async function readStoredGame(queries: Queries, key: GameKey, namesHash: string | null): Promise<StoredGame> {
  const { league, source, sourceGameId, sourceTeamIds, sourcePlayerIds } = key;
  const parameters = [league, source, sourceGameId, sourceTeamIds, sourcePlayerIds, namesHash];
  const [row] = await queries.query<GameRead>(readGame, parameters);
  if (!row) {
    throw new StoreError(
      'INTERNAL',
      `League ${league} is not in the database. Register the leagues before writing games.`,
    );
  }
  const { game, ...rest } = row;
  if (game === null) return { ...rest, gameId: null, facts: null };
  const { id, ...facts } = game;
  return { ...rest, gameId: id, facts };
}
