import type { DriftedUnit, HealthQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

const readDrifts = `
select
  d.game_day as "gameDay", d.source, ${instant('d.since')} as since, d.stored as "isStored", d.difference
from drifted_days($2) d
join leagues l on l.id = d.league_id
where l.code = $1
order by d.game_day, d.stored`;

/** Days whose answers had another shape than expected, and still have by all that is known. */
export async function driftedUnits(queries: Queries, { league, nowMs }: HealthQuery): Promise<DriftedUnit[]> {
  return queries.query<DriftedUnit>(readDrifts, [league, new Date(nowMs).toISOString()]);
}
