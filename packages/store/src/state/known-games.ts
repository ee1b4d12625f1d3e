import type { GameDay, KnownGamesQuery, KnownListing, KnownSchedule, KnownSide } from '@backfield/contract';
import type { Queries } from '../database/database.ts';
import { instantText } from '../database/instant-text.ts';

type KnownRow = Omit<KnownListing, 'home' | 'away'> & {
  homeAbbreviation: string | null;
  homeName: string;
  homeScore: number | null;
  awayAbbreviation: string | null;
  awayName: string;
  awayScore: number | null;
};

const readDays = `
select u.game_day as "gameDay"
from ledger u
join leagues l on l.id = u.league_id
where l.code = $1 and u.source <> $2 and u.game_day between $3 and $4 and u.outcome not in ('failed', 'blocked')
union
select s.game_day
from scheduled_games s
join leagues l on l.id = s.league_id
where l.code = $1 and s.source <> $2 and s.game_day between $3 and $4 and s.listed
order by 1`;

const team = (side: 'home' | 'away') =>
  `left join teams ${side} on ${side}.league_id = s.league_id and ${side}.source = s.source ` +
  `and ${side}.source_team_id = s.${side}_source_team_id`;

const readGames = `
select
  s.source,
  s.source_game_id as "sourceGameId",
  s.game_day as "gameDay",
  s.season,
  s.game_type as "gameType",
  s.status,
  ${instantText('s.starts_at')} as "startsAt",
  coalesce(g.home_abbreviation, home.abbreviation) as "homeAbbreviation",
  s.home_name as "homeName",
  g.home_score as "homeScore",
  coalesce(g.away_abbreviation, away.abbreviation) as "awayAbbreviation",
  s.away_name as "awayName",
  g.away_score as "awayScore"
from scheduled_games s
join leagues l on l.id = s.league_id
left join games g on g.league_id = s.league_id and g.source = s.source and g.source_game_id = s.source_game_id
${team('home')}
${team('away')}
where l.code = $1 and s.source <> $2 and s.game_day between $3 and $4
  and s.listed and coalesce(s.moved_to, s.game_day) = s.game_day
order by s.game_day, s.source, s.source_game_id`;

/** Games that the league's other sources list between two days. */
export async function knownGames(queries: Queries, query: KnownGamesQuery): Promise<KnownSchedule> {
  const parameters = [query.league, query.source, query.from, query.to];
  const days = await queries.query<{ gameDay: GameDay }>(readDays, parameters);
  const games = await queries.query<KnownRow>(readGames, parameters);
  return { days: new Set(days.map(({ gameDay }) => gameDay)), games: games.map(toListing) };
}

function toListing(row: KnownRow): KnownListing {
  const { homeAbbreviation, homeName, homeScore, awayAbbreviation, awayName, awayScore, ...listing } = row;
  const home: KnownSide = { abbreviation: homeAbbreviation, name: homeName, score: homeScore };
  const away: KnownSide = { abbreviation: awayAbbreviation, name: awayName, score: awayScore };
  return { ...listing, home, away };
}
