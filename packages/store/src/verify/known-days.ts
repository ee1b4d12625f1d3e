import type { DayRange, GameDay } from '@backfield/contract';
import type { UnknownDay } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { acceptedGap } from './scope.ts';

const readUnknown = `
select d.day as "gameDay", ${acceptedGap} as accepted
from (
  select distinct day::date as day
  from unnest($2::date[], $3::date[]) as range (from_day, to_day)
  cross join generate_series(range.from_day, range.to_day, interval '1 day') day
) d
left join leagues l on l.code = $1
left join ledger u on u.league_id = l.id and u.game_day = d.day
left join accepted_gaps a on a.league_id = l.id and a.game_day = d.day and coalesce(a.expires_on >= $4::date, true)
where u.game_day is null
order by d.day`;

const readSpan = `
select min(u.game_day) as "from", max(u.game_day) as "to"
from ledger u
join leagues l on l.id = u.league_id
where l.code = $1
having count(*) > 0`;

// A game outlasts a look that was cut off before its day was entered.
const readKnown = `
select u.game_day as "gameDay" from ledger u join leagues l on l.id = u.league_id where l.code = $1
union
select g.game_date from games g join leagues l on l.id = g.league_id where l.code = $1
order by 1`;

/** The days of the ranges that were never looked at, with what a person has said of them. */
export async function unknownDays(
  queries: Queries,
  league: string,
  ranges: readonly DayRange[],
  today: GameDay,
): Promise<UnknownDay[]> {
  const parameters = [league, ranges.map(({ from }) => from), ranges.map(({ to }) => to), today];
  return queries.query<UnknownDay>(readUnknown, parameters);
}

/** The first and the last day that were ever looked at. */
export async function knownSpan(queries: Queries, league: string): Promise<DayRange | null> {
  const [span] = await queries.query<DayRange>(readSpan, [league]);
  return span ?? null;
}

/** The days that were ever looked at, and those of stored games, in order. */
export async function knownDays(queries: Queries, league: string): Promise<GameDay[]> {
  const rows = await queries.query<{ gameDay: GameDay }>(readKnown, [league]);
  return rows.map(({ gameDay }) => gameDay);
}
