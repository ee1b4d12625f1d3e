import type { SeasonCounts, VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { knownInScope, scopeParameters } from './scope.ts';

const countSeasons = `
select
  k.season,
  count(*) filter (where k.state in ('verified', 'unverified', 'missing'))::integer as expected,
  count(k.game_id)::integer as stored,
  count(*) filter (where k.state = 'verified')::integer as verified,
  count(*) filter (where k.state = 'waiting')::integer as waiting,
  count(*) filter (where k.state = 'missing' and not accepted.now)::integer as missing,
  count(*) filter (where k.state in ('unverified', 'missing') and accepted.now)::integer as accepted,
  count(*) filter (where g.extractor_version < declared.version)::integer as stale,
  coalesce(sum(soft.count), 0)::integer as "softFindings",
  coalesce(sum(g.line_count), 0)::integer as lines
from ${knownInScope}
left join games g on g.id = k.game_id
left join unnest($7::text[], $8::integer[]) as declared (source, version) on declared.source = g.source
cross join lateral (
  select k.accepted_gap_id is not null and coalesce(k.accepted_until >= $6, true) as now
) accepted
left join lateral (
  select count(*) from jsonb_array_elements(g.findings) f where f ->> 'severity' = 'soft'
) soft on g.id is not null
group by k.season
order by k.season`;

/** The games of the scope, a season a row. */
export async function seasonCounts(queries: Queries, query: VerifyQuery): Promise<SeasonCounts[]> {
  const { today, sources } = query;
  const columns = [sources.map(({ source }) => source), sources.map((source) => source.extractorVersion)];
  return queries.query<SeasonCounts>(countSeasons, [...scopeParameters(query), today, ...columns]);
}
