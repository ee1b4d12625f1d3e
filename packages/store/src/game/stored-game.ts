import { StoreError } from '@backfield/contract';
import type { Queries } from '../database/database.ts';
import type { GameFacts } from './facts-hash.ts';
import type { StoredPlayer, StoredTeam } from './names.ts';

/** A game as the database holds it; both null where it is not stored. */
export interface StoredFacts {
  leagueId: number;
  gameId: number | null;
  facts: GameFacts | null;
}

/** A game as the database holds it, with the rows of the teams and players that an answer names. */
export interface StoredGameRows extends StoredFacts {
  teams: StoredTeam[];
  players: StoredPlayer[];
}

interface FactsRow {
  leagueId: number;
  game: (GameFacts & { id: number }) | null;
}

/** The key of a game, with the teams and players that its answer names. */
export interface GameKey {
  league: string;
  source: string;
  sourceGameId: string;
  gameDay: string;
  sourceTeamIds: readonly string[];
  sourcePlayerIds: readonly string[];
}

// JSON gives days and numbers the same form through both drivers.
const facts = `
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
    'homeAbbreviation', g.home_abbreviation,
    'homeName', g.home_name,
    'awayAbbreviation', g.away_abbreviation,
    'awayName', g.away_name,
    'homeScore', g.home_score,
    'awayScore', g.away_score,
    'lineCount', g.line_count,
    'playerCount', g.player_count,
    'linesHash', g.lines_hash,
    'factsHash', g.facts_hash,
    'namesHash', g.names_hash,
    'extractorVersion', g.extractor_version,
    'verified', g.verified,
    'findings', g.findings
  ) end as game`;

// With `= any`: where the keys are joined from `unnest`, a table that was never analyzed is read whole.
const names = `
  (
    select coalesce(json_agg(json_build_object(
      'id', t.id, 'sourceTeamId', t.source_team_id, 'abbreviation', t.abbreviation, 'name', t.name,
      'gameDay', t.named_game_date, 'sourceGameId', t.named_source_game_id
    )), '[]')
    from teams t
    where t.league_id = l.id and t.source = $2 and t.source_team_id = any($4::text[])
  ) as teams,
  (
    select coalesce(json_agg(json_build_object(
      'id', p.id, 'sourcePlayerId', p.source_player_id, 'name', p.name, 'nameIsFull', p.name_is_full,
      'jersey', p.jersey, 'gameDay', p.named_game_date, 'sourceGameId', p.named_source_game_id
    )), '[]')
    from players p
    where p.league_id = l.id and p.source = $2 and p.source_player_id = any($5::text[])
  ) as players`;

const tables = `
from leagues l
left join games g on g.league_id = l.id and g.source = $2 and g.source_game_id = $3
where l.code = $1`;

const readFacts = `select ${facts} ${tables}`;
const readGame = `select ${facts}, ${names} ${tables}`;

/** The game alone, in half the time of `readStoredGame`: planning the look-up of names costs more than making it. */
export async function readStoredFacts(queries: Queries, key: GameKey): Promise<StoredFacts> {
  const { league, source, sourceGameId } = key;
  return storedFacts(await queries.query<FactsRow>(readFacts, [league, source, sourceGameId]), key);
}

/** One read that says everything about a game but its lines. */
export async function readStoredGame(queries: Queries, key: GameKey): Promise<StoredGameRows> {
  const { league, source, sourceGameId, sourceTeamIds, sourcePlayerIds } = key;
  const parameters = [league, source, sourceGameId, sourceTeamIds, sourcePlayerIds];
  const rows = await queries.query<FactsRow & Pick<StoredGameRows, 'teams' | 'players'>>(readGame, parameters);
  const { teams = [], players = [] } = rows[0] ?? {};
  return { ...storedFacts(rows, key), teams, players };
}

function storedFacts([row]: readonly FactsRow[], { league }: GameKey): StoredFacts {
  if (!row) {
    const advice = 'Register the leagues before writing games.';
    throw new StoreError('INTERNAL', `League ${league} is not in the database. ${advice}`);
  }
  if (row.game === null) return { leagueId: row.leagueId, gameId: null, facts: null };
  const { id, ...game } = row.game;
  return { leagueId: row.leagueId, gameId: id, facts: game };
}
