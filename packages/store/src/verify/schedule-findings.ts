import type { StoredFindingName, VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import type { GameFinding } from './line-findings.ts';
import { instant, scopeParameters, storedInScope } from './scope.ts';

interface Contradiction {
  gameId: number;
  invariant: StoredFindingName;
  teams: string;
  listedDay: string | null;
  storedDay: string;
  status: string | null;
  statusDetail: string | null;
  seenAt: string | null;
}

// A game that no look has listed means nothing while its day was never looked at to the end.
const contradictions = `
select
  k.game_id as "gameId", c.invariant, k.teams, k.listed_day as "listedDay", k.stored_day as "storedDay",
  k.status, k.status_detail as "statusDetail", ${instant('k.seen_at')} as "seenAt"
from ${storedInScope}
left join ledger u on u.league_id = k.league_id and u.game_day = k.stored_day and u.source = k.source
cross join lateral (
  select case
    when k.status is null and u.outcome in ('done', 'empty', 'waiting') then 'stored-never-listed'
    when k.stands and k.status <> 'final' then 'stored-not-final'
    when k.stands and k.listed_day <> k.stored_day then 'stored-day'
  end as invariant
) c
where c.invariant is not null
order by k.game_id`;

/** Stored games of the scope that the schedule as last seen contradicts. */
export async function scheduleFindings(queries: Queries, query: VerifyQuery): Promise<GameFinding[]> {
  const rows = await queries.query<Contradiction>(contradictions, scopeParameters(query));
  return rows.map((row) => ({
    gameId: row.gameId,
    finding: { invariant: row.invariant, severity: 'hard', evidence: evidenceOf(row) },
  }));
}

function evidenceOf({ invariant, teams, listedDay, storedDay, status, statusDetail, seenAt }: Contradiction): string {
  if (invariant === 'stored-never-listed') {
    return `${teams} is stored on ${storedDay}, and no look at that day or any other has listed it`;
  }
  if (invariant === 'stored-day') {
    return `${teams} is stored on ${storedDay}; the schedule, as seen ${seenAt}, has it on ${listedDay}`;
  }
  return `${teams} is stored as final; the schedule of ${listedDay}, as seen ${seenAt}, calls it ${status} ("${statusDetail}")`;
}
