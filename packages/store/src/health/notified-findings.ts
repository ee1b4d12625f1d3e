import type { NewsStore, NotifiedFinding } from '@backfield/contract/store';
import type { Database } from '../database/database.ts';
import { instant } from '../verify/scope.ts';

// Held by nobody else: only checks that would send the same wait for it.
const lockNotified = 'lock table told_findings in share row exclusive mode';

const readNotified = `
select l.code as league, t.kind, t.extent, ${instant('t.told_at')} as "notifiedAt"
from told_findings t
join leagues l on l.id = t.league_id
order by l.code, t.kind`;

const forgetLeagues = 'delete from told_findings where league_id in (select id from leagues where code = any($1))';

const keepNotified = `
insert into told_findings (league_id, kind, extent, told_at)
select l.id, t.kind, t.extent, t."notifiedAt"
from json_to_recordset($1) as t (league text, kind text, extent integer, "notifiedAt" timestamptz)
join leagues l on l.code = t.league`;

/**
 * The transaction stays open while the notification is sent: two checks at once send one, and a notification that was not
 * delivered, because the channel failed or the process died, is not kept.
 */
export async function notifyInTurn(
  database: Database,
  notify: Parameters<NewsStore['notifyInTurn']>[0],
): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.query(lockNotified);
    const notified = await notify(await queries.query<NotifiedFinding>(readNotified));
    if (notified === null) return;
    await queries.query(forgetLeagues, [notified.map(({ league }) => league)]);
    await queries.query(keepNotified, [JSON.stringify(notified)]);
  });
}
