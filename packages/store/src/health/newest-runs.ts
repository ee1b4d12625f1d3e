import type { HealthQuery, RunFact } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

// Leases live by the database's own clock.
const readRuns = `
select
  ${instant('r.started_at')} as "startedAt", ${instant('r.finished_at')} as "finishedAt", r.exit_code as "exitCode",
  r.error_code as "errorCode", r.error, r.words ->> 'from' as "from", r.words ->> 'to' as "to",
  r.units_due as "unitsDue",
  r.finished_at is null and exists (
    select from leases x
    where x.league_id = r.league_id and x.expires_at > clock_timestamp()
      and x.from_day = (r.words ->> 'from')::date and x.to_day = (r.words ->> 'to')::date
  ) as "isAtWork"
from runs r
where r.league_id = (select id from leagues where code = $1)
order by r.id desc
limit $2`;

/** The newest runs of a league, the newest first. */
export async function newestRuns(queries: Queries, { league, runs }: HealthQuery): Promise<RunFact[]> {
  return queries.query<RunFact>(readRuns, [league, runs]);
}

// Shortly after midnight the day before is as current as today.
const readLastLook = `
select ${instant('r.started_at')} as at
from runs r
where r.league_id = (select id from leagues where code = $1) and (r.words ->> 'to')::date >= (r.started_at at time zone $2)::date - 1
order by r.id desc
limit 1`;

/** Start of the newest run that reached the days of its own time; null where none ever did. */
export async function lastLookAt(queries: Queries, { league, timeZone }: HealthQuery): Promise<string | null> {
  const [look] = await queries.query<{ at: string }>(readLastLook, [league, timeZone]);
  return look?.at ?? null;
}
