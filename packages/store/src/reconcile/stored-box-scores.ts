import type { GameDay, PlayerLine } from '@backfield/contract';
import type { StoredBoxScore } from '@backfield/contract/results';
import type { Queries } from '../database/database.ts';

interface Row extends Omit<StoredBoxScore, 'players'> {
  players: PlayerLine[] | null;
}

// JSON gives values the same form through both drivers.
const readBoxScores = `
select
  g.source, g.source_game_id as "sourceGameId", g.game_date as "gameDay", g.game_number as "gameNumber",
  g.season, g.game_type as "gameType", g.verified,
  json_build_object(
    'sourceTeamId', home.source_team_id, 'abbreviation', coalesce(g.home_abbreviation, home.abbreviation),
    'name', coalesce(g.home_name, home.name), 'score', g.home_score
  ) as home,
  json_build_object(
    'sourceTeamId', away.source_team_id, 'abbreviation', coalesce(g.away_abbreviation, away.abbreviation),
    'name', coalesce(g.away_name, away.name), 'score', g.away_score
  ) as away,
  (
    select json_agg(json_build_object(
      'sourcePlayerId', p.source_player_id, 'name', p.name, 'nameIsFull', p.name_is_full,
      'jersey', p.jersey, 'sourceTeamId', t.source_team_id, 'stats', line.stats
    ) order by t.source_team_id, p.source_player_id)
    from (
      select s.player_id, s.team_id, json_object_agg(s.prop_type, s.stat_value) as stats
      from player_game_logs s
      where s.game_id = g.id
      group by s.player_id, s.team_id
    ) line
    join players p on p.id = line.player_id
    join teams t on t.id = line.team_id
  ) as players
from games g
join leagues l on l.id = g.league_id
join teams home on home.id = g.home_team_id
join teams away on away.id = g.away_team_id
where l.code = $1 and g.game_date = $2
order by g.source, g.source_game_id`;

/** The stored games of a day with their lines. */
export async function storedBoxScores(queries: Queries, league: string, day: GameDay): Promise<StoredBoxScore[]> {
  const rows = await queries.query<Row>(readBoxScores, [league, day]);
  return rows.map((row) => ({ ...row, players: row.players ?? [] }));
}
