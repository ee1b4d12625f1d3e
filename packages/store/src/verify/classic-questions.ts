import type { GameDay } from '@backfield/contract';
import type {
  CompletenessRow,
  CorrectionRow,
  CoverageRow,
  DayWithoutData,
  VerifyScope,
} from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { acceptedGap, instant } from './scope.ts';

/** The stored games of a scope by their own day: `$1` league, `$2` season or null, `$3` and `$4` days. */
const gamesInScope = `
games g
join leagues l on l.id = g.league_id and l.code = $1
  and case when $2::integer is null then g.game_date between $3 and $4 else g.season = $2 end`;

const readCompleteness = `
select l.code as league, g.game_date as "gameDay", count(*)::integer as games, sum(g.line_count)::integer as stats
from ${gamesInScope}
group by l.code, g.game_date
order by g.game_date desc`;

// A day of which the ledger says nothing is a hole, whatever else is known of it.
const readDaysWithoutData = `
select
  l.code as league, day::date as "gameDay", u.outcome, coalesce(u.games_listed, 0) as "gamesListed",
  ${acceptedGap} as accepted
from leagues l
cross join generate_series($2::date, $3::date, interval '1 day') day
left join ledger u on u.league_id = l.id and u.game_day = day::date
-- A day of one game, which is explained, is explained as well.
left join lateral (
  select a.* from accepted_gaps a
  where a.league_id = l.id and coalesce(a.expires_on >= $4::date, true) and (
    a.game_day = day::date
    or a.source_game_id = (
      select min(s.source_game_id) from scheduled_games s
      where s.league_id = l.id and s.game_day = day::date and s.listed
      having count(*) = 1
    )
  )
  order by a.game_day is null, a.id
  limit 1
) a on true
where l.code = $1 and not exists (select from games g where g.league_id = l.id and g.game_date = day::date)
order by 2`;

const readCoverage = `
select
  l.code as league, s.prop_type as "propType", count(distinct s.player_id)::integer as players,
  count(*)::integer as stats, min(s.game_date) as earliest, max(s.game_date) as latest
from ${gamesInScope}
join player_game_logs s on s.game_id = g.id
group by l.code, s.prop_type
order by 4 desc, s.prop_type`;

const readCorrections = `
select
  l.code as league, g.game_date as "gameDay", g.source_game_id as "sourceGameId", p.name as player,
  c.prop_type as "propType", c.old_value as "oldValue", c.new_value as "newValue", ${instant('c.seen_at')} as "seenAt"
from stat_corrections c
join games g on g.id = c.game_id
join leagues l on l.id = g.league_id
join players p on p.id = c.player_id
where ($1::text is null or l.code = $1) and ($2::date is null or c.seen_at >= $2::date)
order by c.seen_at, c.id`;

const parameters = ({ league, season, from, to }: VerifyScope) => [league, season, from, to];

/** Games and stats of each day that has any, latest first. */
export async function completeness(queries: Queries, scope: VerifyScope): Promise<CompletenessRow[]> {
  return queries.query<CompletenessRow>(readCompleteness, parameters(scope));
}

export async function daysWithoutData(
  queries: Queries,
  { league, from, to }: VerifyScope,
  today: GameDay,
): Promise<DayWithoutData[]> {
  return queries.query<DayWithoutData>(readDaysWithoutData, [league, from, to, today]);
}

/** Each prop type with its players, lines and days, most lines first. */
export async function coverage(queries: Queries, scope: VerifyScope): Promise<CoverageRow[]> {
  return queries.query<CoverageRow>(readCoverage, parameters(scope));
}

/** Oldest first. `since` is a day in the database's own zone. */
export async function corrections(
  queries: Queries,
  { league, since }: { league: string | null; since: GameDay | null },
): Promise<CorrectionRow[]> {
  return queries.query<CorrectionRow>(readCorrections, [league, since]);
}
