import type { NewsStore, ToldFinding } from '@backfield/contract/store';
import type { Database } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

// Held by nobody else: only those who would tell the same wait for it.
const lockTold = 'lock table told_findings in share row exclusive mode';

const readTold = `
select l.code as league, t.kind, t.extent, ${instant('t.told_at')} as "toldAt"
from told_findings t
join leagues l on l.id = t.league_id
order by l.code, t.kind`;

const forgetLeagues = 'delete from told_findings where league_id in (select id from leagues where code = any($1))';

const keepTold = `
insert into told_findings (league_id, kind, extent, told_at)
select l.id, t.kind, t.extent, t."toldAt"
from json_to_recordset($1) as t (league text, kind text, extent integer, "toldAt" timestamptz)
join leagues l on l.code = t.league`;

/**
 * The transaction stays open while somebody is told: two checks at once tell once, and what was not told, because the channel
 * failed or the process died, is not kept as told.
 */
export async function tellInTurn(database: Database, tell: Parameters<NewsStore['tellInTurn']>[0]): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.query(lockTold);
    const told = await tell(await queries.query<ToldFinding>(readTold));
    if (told === null) return;
    await queries.query(forgetLeagues, [told.map(({ league }) => league)]);
    await queries.query(keepTold, [JSON.stringify(told)]);
  });
}
