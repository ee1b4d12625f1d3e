import type { League } from '@backfield/contract';
import { textTable } from '@backfield/report';
import type { PostgresStore } from '@backfield/store';

interface LeagueRow {
  league: string;
  games: string;
  players: string;
  stats: string;
  first_day: string;
  last_day: string;
  unverified: string;
}

interface LeaderRow {
  league: string;
  prop_type: string;
  player_name: string;
  team: string;
  opponent: string;
  game_date: string;
  stat_value: string;
}

const leagueSql = `
select l.code as league, count(*) as games, sum(g.line_count) as stats,
  to_char(min(g.game_date), 'YYYY-MM-DD') as first_day, to_char(max(g.game_date), 'YYYY-MM-DD') as last_day,
  count(*) filter (where not g.verified) as unverified,
  (select count(*) from players p where p.league_id = l.id) as players
from games g join leagues l on l.id = g.league_id
group by l.id order by l.code`;

const leaderSql = `
select distinct on (league)
  league, prop_type, player_name, team, opponent, to_char(game_date, 'YYYY-MM-DD') as game_date, stat_value
from stat_lines
join unnest($1::text[], $2::text[]) as shown (league, prop_type) using (league, prop_type)
order by league, stat_value desc, game_date, player_name`;

/** The content of the database, a league a line, and the best single game in a statistic of each. */
export async function storedOverview(
  store: Pick<PostgresStore, 'query'>,
  registered: readonly League[],
): Promise<string> {
  const shown = registered.map(({ code, headline, propTypes }) => [code, headline ?? propTypes[0]?.code ?? '']);
  const leagues = await store.query<LeagueRow>(leagueSql);
  const leaders = await store.query<LeaderRow>(leaderSql, [
    shown.map(([code]) => code),
    shown.map(([, propType]) => propType),
  ]);
  const counts = leagues.map((row) => [
    row.league,
    `${row.first_day} .. ${row.last_day}`,
    String(row.games),
    String(row.players),
    Number(row.stats).toLocaleString('en-US'),
    String(row.unverified),
  ]);
  const best = leaders.map((row) => {
    const { league, player_name, team, opponent, game_date, prop_type, stat_value } = row;
    return [league, player_name, `${team} v ${opponent}`, game_date, prop_type, String(Number(stat_value))];
  });
  return [
    textTable(['League', 'Days', 'Games', 'Players', 'Stats', 'Unverified'], counts, 2),
    `Best of the fortnight (select ... from stat_lines):\n${textTable(['League', 'Player', 'Game', 'Day', 'Prop type', 'Value'], best, 5)}`,
  ].join('\n\n');
}
