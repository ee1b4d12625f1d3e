import { type Finding, storedChecksVersion } from '@backfield/contract';
import { storedFindings, type VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import type { GameFinding } from './line-findings.ts';
import { scopeParameters, storedInScope } from './scope.ts';

// Only games of which something else is known now are written, and sound ones once a day: a check every hour must not
// rewrite the table. A game that was written after the check began is left to the next one.
const writeMarks = `
with found as (
  select mark."gameId", mark.findings
  from jsonb_to_recordset($6::jsonb) as mark ("gameId" integer, findings jsonb)
),
checked as (
  select
    g.id,
    found.findings is null as is_sound,
    coalesce(
      (
        select jsonb_agg(f.finding order by f.place)
        from jsonb_array_elements(g.findings) with ordinality f (finding, place)
        where f.finding ->> 'invariant' <> all($7::text[])
      ),
      '[]'
    ) || coalesce(found.findings, '[]') as findings
  from ${storedInScope}
  left join found on found."gameId" = g.id
)
update games g set
  findings = c.findings,
  verified = not c.findings @> '[{"severity": "hard"}]',
  verified_at = $8,
  proved_at = case when c.is_sound then $8::timestamptz end,
  proved_version = case when c.is_sound then $9::integer end
from checked c
where g.id = c.id and g.updated_at <= $8 and (
  g.findings <> c.findings
  or g.verified = c.findings @> '[{"severity": "hard"}]'
  or c.is_sound and (
    g.proved_at is null
    or g.proved_version <> $9
    or g.proved_at < greatest(g.updated_at, $8::timestamptz - interval '1 day')
  )
)`;

/** Leaves on the games of the scope what was found: a finding makes a game unverified, none any more verifies it again. */
export async function markGames(
  queries: Queries,
  query: VerifyQuery,
  found: readonly GameFinding[],
  now: string,
): Promise<void> {
  const byGame = new Map<number, Finding[]>();
  for (const { gameId, finding } of found) byGame.set(gameId, [...(byGame.get(gameId) ?? []), finding]);
  const marks = [...byGame].map(([gameId, findings]) => ({ gameId, findings }));
  const own = Object.keys(storedFindings);
  await queries.query(writeMarks, [...scopeParameters(query), JSON.stringify(marks), own, now, storedChecksVersion]);
}
