import type { PostgresStore } from '@backfield/store';
import * as z from 'zod';

/** The time and the requests of a league's latest runs from one source. */
export const measuredCostSchema = z.object({
  source: z.string(),
  seconds: z.number().min(0),
  days: z.int().min(0),
  games: z.int().min(0),
});

export type MeasuredCost = z.infer<typeof measuredCostSchema>;

// A run that read several sources says nothing of any of them.
const readCosts = `
select
  source,
  sum(extract(epoch from finished_at - started_at))::float8 as seconds,
  coalesce(sum(days), 0)::integer as days,
  sum(games)::integer as games
from (
  select started_at, finished_at, games, words ->> 'source' as source,
    (select sum(value::integer) from jsonb_each_text(units)) as days,
    row_number() over (partition by words ->> 'source' order by id desc) as place
  from runs
  where league_id = (select id from leagues where code = $1) and finished_at is not null and games > 0
) latest
where place <= 20 and source = any($2::text[])
group by source
order by source`;

/** The cost of a league's latest runs that had games, by the source that they read. */
export async function measureCosts(
  store: Pick<PostgresStore, 'query'>,
  league: string,
  sources: readonly string[],
): Promise<MeasuredCost[]> {
  return store.query<MeasuredCost>(readCosts, [league, sources]);
}
