import { sourceConflict } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

/** Rows of another source, stored where this one's would go. */
export interface Conflict {
  what: string;
  source: string;
}

/**
 * A conflict as JSON, or null. Of `leagues l` left joined with `ledger u` of the day; `$2` day, `$3` source, `$4` seasons. A
 * season belongs to the source of most of its games, a day to the source that looked at it last.
 */
export const conflictSql = `
(
  select json_build_object('what', other.what, 'source', other.source)
  from (
    select $2::date::text as what, g.source
    from games g
    where g.league_id = l.id and g.game_date = $2 and g.source = u.source
    union all
    select 'the season ' || main.season, main.source
    from (
      select distinct on (g.season) g.season, g.source
      from games g
      where g.league_id = l.id and g.season = any($4::integer[])
      group by g.season, g.source
      order by g.season, count(*) desc, g.source
    ) main
  ) other
  where other.source <> $3
  limit 1
)`;

const readConflict = `
select
  ${conflictSql} as conflict,
  exists (select from games g where g.league_id = l.id and g.season = any($4::integer[])) as "hasBegun"
from leagues l
left join ledger u on u.league_id = l.id and u.game_day = $2
where l.code = $1`;

// The first games of a season decide whose it is: two writers of different sources must not both be first.
const lockSeason = `select pg_advisory_xact_lock(hashtextextended('season ' || $1 || ' ' || $2, 0))`;

export interface ConflictQuery {
  league: string;
  gameDay: string;
  source: string;
  season: number;
}

/** Refuses a new game whose season or day is stored from another source. Throws `SOURCE_CONFLICT`. */
export async function assertNoConflict(queries: Queries, query: ConflictQuery): Promise<void> {
  const { league, gameDay, source, season } = query;
  const read = async () => {
    const parameters = [league, gameDay, source, [season]];
    const [row] = await queries.query<{ conflict: Conflict | null; hasBegun: boolean }>(readConflict, parameters);
    refuse(league, source, row?.conflict ?? null);
    return row?.hasBegun ?? false;
  };
  if (await read()) return;
  await queries.query(lockSeason, [league, String(season)]);
  await read();
}

export function refuse(league: string, source: string, conflict: Conflict | null): void {
  if (conflict) throw sourceConflict(league, conflict.what, conflict.source, source);
}
