import type { StoredSources } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

const readSeasons = `
select distinct on (g.season) g.season, g.source, count(*)::integer as games
from games g
join leagues l on l.id = g.league_id
where l.code = $1
group by g.season, g.source
order by g.season, count(*) desc, g.source`;

// The last look at a day says whose day it is: a game that the other source lacks may have stayed on it.
const readDays = `
select distinct u.game_day as "gameDay", u.source
from ledger u
join leagues l on l.id = u.league_id and l.code = $1
join games g on g.league_id = u.league_id and g.game_date = u.game_day and g.source = u.source
join unnest($2::integer[], $3::text[]) as main (season, source) on main.season = g.season
where u.source <> main.source
order by 1`;

/** The sources of a league's stored rows. */
export async function storedSources(queries: Queries, league: string): Promise<StoredSources> {
  const seasons = await queries.query<StoredSources['seasons'][number]>(readSeasons, [league]);
  const columns = [seasons.map(({ season }) => season), seasons.map(({ source }) => source)];
  return { seasons, days: await queries.query<StoredSources['days'][number]>(readDays, [league, ...columns]) };
}
