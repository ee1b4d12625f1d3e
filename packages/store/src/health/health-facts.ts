import type { GameDay } from '@backfield/contract';
import type { DueGame, DueUnit, HealthFacts, HealthQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { instant } from '../verify/scope.ts';
import { driftedUnits } from './drifted-units.ts';
import { lastLookAt, newestRuns } from './newest-runs.ts';

const readDueUnits = `
select
  u.game_day as "gameDay", u.outcome, u.error_code as "errorCode", u.error, u.attempts,
  ${instant('u.failing_since')} as "failingSince", u.failed_games as "failedGames", u.games_due as "gamesDue"
from units_due($2) u
join leagues l on l.id = u.league_id
where l.code = $1
order by u.game_day`;

const readDueGames = `
select g.game_day as "gameDay", g.teams, g.status, ${instant('g.due_since')} as "dueSince"
from games_due($2) g
join leagues l on l.id = g.league_id
where l.code = $1
order by g.due_since, g.source_game_id`;

// Before the first day that was looked at nobody ever wanted anything; after the last one nobody has been yet.
const readUnseenDays = `
select day::date as "gameDay"
from leagues l
cross join generate_series($2::date, $3::date, interval '1 day') day
where l.code = $1
  and not exists (select from ledger u where u.league_id = l.id and u.game_day = day::date)
  and exists (select from ledger u where u.league_id = l.id and u.game_day < day::date)
  and exists (select from ledger u where u.league_id = l.id and u.game_day > day::date)
order by day`;

/** Reads how one league is kept up. Every read has an index to go by, and none is of stat lines. */
export async function healthFacts(queries: Queries, query: HealthQuery): Promise<HealthFacts> {
  const { league, recent } = query;
  const atTheTime = [league, new Date(query.nowMs).toISOString()];
  return {
    runs: await newestRuns(queries, query),
    lastLookAt: await lastLookAt(queries, query),
    dueUnits: await queries.query<DueUnit>(readDueUnits, atTheTime),
    dueGames: await queries.query<DueGame>(readDueGames, atTheTime),
    unseenDays: recent === null ? [] : await unseenDays(queries, league, recent),
    drifts: await driftedUnits(queries, query),
  };
}

async function unseenDays(queries: Queries, league: string, { from, to }: NonNullable<HealthQuery['recent']>) {
  const rows = await queries.query<{ gameDay: GameDay }>(readUnseenDays, [league, from, to]);
  return rows.map(({ gameDay }) => gameDay);
}
