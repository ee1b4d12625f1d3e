import type { GameDay } from '@backfield/contract';
import type { Failing, LedgerEntry } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

/** The columns of a ledger entry, named as the entry names them. */
const entryColumns = `
  l.code as league,
  u.game_day as "gameDay",
  u.source,
  u.outcome,
  u.games_listed as "gamesListed",
  u.games_final as "gamesFinal",
  u.games_stored as "gamesStored",
  u.games_left_out as "gamesLeftOut",
  u.stats,
  u.failed_games as "failedGames",
  u.error_code as "errorCode",
  u.error,
  u.looked_on as "lookedOn",
  case when u.failing_since is not null then json_build_object(
    'since', (u.failing_since at time zone l.time_zone)::date,
    'lastOn', (u.changed_at at time zone l.time_zone)::date,
    'extractorVersion', (r.words -> 'extractors' ->> u.source)::integer
  ) end as failing`;

const readLedger = `
select ${entryColumns}
from ledger u
join leagues l on l.id = u.league_id
left join runs r on r.id = u.run_id
where l.code = $1 and u.game_day between $2 and $3
order by u.game_day`;

/** The ledger between two days, both included. */
export async function ledgerBetween(
  queries: Queries,
  league: string,
  from: GameDay,
  to: GameDay,
): Promise<LedgerEntry[]> {
  const rows = await queries.query<LedgerEntry & { failing: Failing | null }>(readLedger, [league, from, to]);
  return rows.map(({ failing, ...entry }) => (failing === null ? entry : { ...entry, failing }));
}
