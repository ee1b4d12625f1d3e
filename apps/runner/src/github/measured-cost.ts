import type { PostgresStore } from '@backfield/store';
import * as z from 'zod';

/** What a league's latest runs took. */
export const measuredCostSchema = z.object({
  seconds: z.number().min(0),
  days: z.int().min(0),
  games: z.int().min(0),
});

export type MeasuredCost = z.infer<typeof measuredCostSchema>;

export const unmeasured: MeasuredCost = { seconds: 0, days: 0, games: 0 };

const readCost = `
select
  coalesce(sum(extract(epoch from finished_at - started_at)), 0)::float8 as seconds,
  coalesce(sum(days), 0)::integer as days,
  coalesce(sum(games), 0)::integer as games
from (
  select started_at, finished_at, games,
    (select sum(value::integer) from jsonb_each_text(units)) as days
  from runs
  where league_id = (select id from leagues where code = $1) and finished_at is not null and games > 0
  order by id desc
  limit 20
) latest`;

/** The cost of a league's latest runs that had games. */
export async function measureCost(store: Pick<PostgresStore, 'query'>, league: string): Promise<MeasuredCost> {
  const [cost] = await store.query<MeasuredCost>(readCost, [league]);
  return cost ?? unmeasured;
}
