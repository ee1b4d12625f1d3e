import { isDeepStrictEqual } from 'node:util';
import { type GameDay, type LeftOutGame, StoreError } from '@backfield/contract';
import type { GivenPropTypes, LedgerEntry, UnitRecord } from '@backfield/contract/store';
import type { Database, Queries } from '../database/database.ts';
import { givenOfDay, isOtherGiven, writeGiven } from './given-prop-types.ts';
import { type ScheduledRow, scheduledRowsOfDay, scheduledRowsToWrite, writeScheduledRows } from './scheduled-games.ts';
import { writeDrifts } from './shape-drifts.ts';
import { type Conflict, conflictSql, refuse } from './source-conflict.ts';

/** The facts in a row of `ledger`, in a form that can be compared. */
type UnitFacts = Omit<LedgerEntry, 'league' | 'gameDay' | 'lookedOn'> & {
  leftOut: readonly Omit<LeftOutGame, 'gameDay'>[];
};

interface StoredUnit {
  leagueId: number;
  facts: UnitFacts | null;
  attempts: number | null;
  lookedOn: GameDay | null;
  scheduled: ScheduledRow[];
  given: GivenPropTypes[];
  conflict: Conflict | null;
}

const readUnit = `
select
  l.id as "leagueId",
  u.attempts,
  u.looked_on as "lookedOn",
  case when u.league_id is not null then json_build_object(
    'source', u.source, 'outcome', u.outcome, 'gamesListed', u.games_listed, 'gamesFinal', u.games_final,
    'gamesStored', u.games_stored, 'gamesLeftOut', u.games_left_out, 'leftOut', u.left_out, 'stats', u.stats,
    'failedGames', u.failed_games, 'errorCode', u.error_code, 'error', u.error
  ) end as facts,
  (${scheduledRowsOfDay}) as scheduled,
  (${givenOfDay}) as given,
  ${conflictSql} as conflict
from leagues l
left join ledger u on u.league_id = l.id and u.game_day = $2
where l.code = $1`;

const upsertUnit = `
insert into ledger (
  league_id, game_day, source, outcome, games_listed, games_final, games_stored, games_left_out, left_out, stats,
  failed_games, error_code, error, attempts, first_recorded_at, changed_at, run_id, looked_on,
  failing_since
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, case when $14 > 0 then $15::timestamptz end)
on conflict (league_id, game_day) do update set
  source = excluded.source,
  outcome = excluded.outcome,
  games_listed = excluded.games_listed,
  games_final = excluded.games_final,
  games_stored = excluded.games_stored,
  games_left_out = excluded.games_left_out,
  left_out = excluded.left_out,
  stats = excluded.stats,
  failed_games = excluded.failed_games,
  error_code = excluded.error_code,
  error = excluded.error,
  attempts = excluded.attempts,
  changed_at = excluded.changed_at,
  run_id = excluded.run_id,
  looked_on = coalesce(excluded.looked_on, ledger.looked_on),
  failing_since = case when excluded.attempts > 0 then coalesce(ledger.failing_since, excluded.failing_since) end`;

const markLook = 'update ledger set looked_on = $3 where league_id = $1 and game_day = $2';

/**
 * Leaves a unit's outcome and the day's schedule in the database, in one transaction. A look without news costs one read
 * and writes at most the day of the look; one that failed again counts as another attempt, and that is news.
 */
export async function recordUnit(database: Database, record: UnitRecord, now: string): Promise<void> {
  const { league, gameDay, source } = record.entry;
  const seasons = [...new Set((record.games ?? []).map(({ season }) => season))];
  const [stored] = await database.query<StoredUnit>(readUnit, [league, gameDay, source, seasons]);
  if (!stored) throw new StoreError('INTERNAL', `League ${league} is not in the database. Register the leagues first.`);
  // A look that failed says nothing of the day: whose rows it has does not change.
  if (record.games !== null && !record.replace) refuse(league, source, stored.conflict);
  const facts = unitFacts(record);
  const failed = facts.outcome === 'failed' || facts.outcome === 'blocked';
  const unitChanged = failed || !isDeepStrictEqual(stored.facts, facts);
  const rows = scheduledRowsToWrite(stored.scheduled, record.games);
  const { lookedOn } = record.entry;
  const isNewLook = lookedOn !== null && lookedOn !== stored.lookedOn;
  const otherGiven = isOtherGiven(stored.given, record.given) ? record.given : undefined;
  if (!unitChanged && !isNewLook && rows.length === 0 && record.drifts.length === 0 && !otherGiven) return;
  const { leagueId } = stored;
  const { runId } = record;
  await database.transaction(async (queries) => {
    await writeScheduledRows(queries, { leagueId, gameDay, source, runId, now, rows });
    await writeDrifts(queries, { leagueId, gameDay, source, runId, now, drifts: record.drifts });
    if (otherGiven) await writeGiven(queries, { leagueId, gameDay, source, now, given: otherGiven });
    const attempts = failed ? (stored.attempts ?? 0) + 1 : 0;
    if (unitChanged) await writeUnit(queries, { leagueId, gameDay, runId, now, facts, attempts, lookedOn });
    else if (isNewLook) await queries.query(markLook, [leagueId, gameDay, lookedOn]);
  });
}

interface UnitWrite {
  leagueId: number;
  gameDay: string;
  runId: number;
  now: string;
  facts: UnitFacts;
  attempts: number;
  lookedOn: GameDay | null;
}

async function writeUnit(queries: Queries, write: UnitWrite): Promise<void> {
  const { leagueId, gameDay, facts, attempts, now, runId } = write;
  await queries.query(upsertUnit, [
    leagueId,
    gameDay,
    facts.source,
    facts.outcome,
    facts.gamesListed,
    facts.gamesFinal,
    facts.gamesStored,
    facts.gamesLeftOut,
    JSON.stringify(facts.leftOut),
    facts.stats,
    facts.failedGames,
    facts.errorCode,
    facts.error,
    attempts,
    now,
    runId,
    write.lookedOn,
  ]);
}

function unitFacts({ entry, leftOut }: UnitRecord): UnitFacts {
  const { league: _league, gameDay: _gameDay, lookedOn: _lookedOn, ...facts } = entry;
  return { ...facts, leftOut: leftOut.map(({ sourceGameId, reason, detail }) => ({ sourceGameId, reason, detail })) };
}
