import type { DriftedUnit, HealthQuery } from '@backfield/core';
import type { Queries } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

// The ledger says what is wrong now; the rows of shape_drifts stay, and say where it was.
const readDrifts = `
select
  u.game_day as "gameDay", u.source, ${instant('u.failing_since')} as since,
  coalesce(d.payload || ' ' || d.path || ' is ' || d.received || ', expected is ' || d.expected || '.', u.error, '')
    as difference
from units_due($2) u
join leagues l on l.id = u.league_id
left join lateral (
  select s.payload, s.path, s.received, s.expected
  from shape_drifts s
  where s.league_id = u.league_id and s.source = u.source and s.game_day = u.game_day
  order by s.last_seen_at desc, s.answers desc, s.path
  limit 1
) d on true
where l.code = $1 and u.error_code = 'PAYLOAD_SHAPE'
order by u.game_day`;

/** The only reader of drifts: days whose answers had another shape than expected, the last time that they were asked for. */
export async function driftedUnits(queries: Queries, { league, nowMs }: HealthQuery): Promise<DriftedUnit[]> {
  return queries.query<DriftedUnit>(readDrifts, [league, new Date(nowMs).toISOString()]);
}
