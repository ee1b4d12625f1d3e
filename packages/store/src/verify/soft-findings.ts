import type { SoftFinding, VerifyScope } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { scopeParameters, storedInScope } from './scope.ts';

const readSoftFindings = `
select
  l.code as league, k.season, k.game_day as "gameDay", k.source, k.source_game_id as "sourceGameId",
  f.finding ->> 'invariant' as invariant, f.finding ->> 'evidence' as evidence
from ${storedInScope}
cross join lateral jsonb_array_elements(g.findings) with ordinality f (finding, place)
where f.finding ->> 'severity' = 'soft'
order by k.game_day, k.source_game_id, f.place`;

/** The soft findings of the scope: they make no game unverified, and are worth knowing. */
export async function softFindings(queries: Queries, scope: VerifyScope): Promise<SoftFinding[]> {
  return queries.query<SoftFinding>(readSoftFindings, scopeParameters(scope));
}
