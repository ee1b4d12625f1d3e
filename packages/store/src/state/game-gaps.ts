import type { GameGap, GapQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

/**
 * Games that the schedule as last seen calls final and that are not stored or not sound, games read by an older extractor, and
 * games stored before they were official. A listing that names another day counts there.
 */
const readGaps = `
select
  s.source_game_id as "sourceGameId",
  s.game_day as "gameDay",
  case when g.id is null then 'missing' else 'unverified' end as reason
from scheduled_games s
join leagues l on l.id = s.league_id
left join games g on g.league_id = s.league_id and g.source = s.source and g.source_game_id = s.source_game_id
left join ledger u on u.league_id = s.league_id and u.game_day = s.game_day
where l.code = $1 and s.game_day between $4 and $5
  -- The day is measured by the schedule of the source that looked at it last, unless that look failed.
  and (g.id is not null or u.source is null or u.source = s.source or u.outcome in ('failed', 'blocked'))
  and s.listed and s.status = 'final' and coalesce(s.moved_to, s.game_day) = s.game_day
  and (g.id is null or not g.verified)
union all
select g.source_game_id, g.game_date, 'stale'
from games g
join leagues l on l.id = g.league_id
join unnest($2::text[], $3::integer[]) as current (source, version) on current.source = g.source
where l.code = $1 and g.game_date between $4 and $5
  and g.extractor_version < current.version
union all
select g.source_game_id, g.game_date, 'unofficial'
from games g
join leagues l on l.id = g.league_id
where l.code = $1 and g.game_date between $4 and $5
  and g.verified and not g.official
order by 2, 1, 3`;

export async function gameGaps(queries: Queries, query: GapQuery): Promise<GameGap[]> {
  const { league, versions, from, to } = query;
  const columns = [versions.map(({ source }) => source), versions.map((version) => version.extractorVersion)];
  return queries.query<GameGap>(readGaps, [league, ...columns, from, to]);
}
