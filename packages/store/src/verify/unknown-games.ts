import type { VerifyScope } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { knownInScope, scopeParameters } from './scope.ts';

const readUnknownGames = `
select asked.id
from unnest($5::text[]) with ordinality as asked (id, place)
where not exists (select from ${knownInScope} where k.source_game_id = asked.id)
order by asked.place`;

/** Ids of the games asked for that are neither stored nor were ever listed in the scope. */
export async function unknownGames(queries: Queries, scope: VerifyScope): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(readUnknownGames, scopeParameters(scope));
  return rows.map(({ id }) => id);
}
