import { isDeepStrictEqual } from 'node:util';
import { type LedgerEntry, type LeftOutGame, StoreError, type UnitRecord } from '@backfield/core';
import type { Database, Queries } from '../database/database.ts';
import {
  deleteOtherRows,
  otherRowsOfDay,
  type ScheduledRow,
  scheduledRowsOfDay,
  scheduledRowsToWrite,
  writeScheduledRows,
} from './scheduled-games.ts';
import { type Conflict, conflictSql, refuse } from './source-conflict.ts';

/** What a row of `ledger` says, in a form that can be compared. */
type UnitFacts = Omit<LedgerEntry, 'league' | 'gameDay'> & { leftOut: readonly Omit<LeftOutGame, 'gameDay'>[] };

interface StoredUnit {
  leagueId: number;
  facts: UnitFacts | null;
  attempts: number | null;
  scheduled: ScheduledRow[];
  conflict: Conflict | null;
  /** The day has rows of another source's schedule. */
  hasOtherRows: boolean;
}

const readUnit = `
select
  l.id as "leagueId",
  u.attempts,
  case when u.league_id is not null then json_build_object(
    'source', u.source, 'outcome', u.outcome, 'gamesListed', u.games_listed, 'gamesFinal', u.games_final,
    'gamesStored', u.games_stored, 'gamesLeftOut', u.games_left_out, 'leftOut', u.left_out, 'stats', u.stats,
    'failedGames', u.failed_games, 'errorCode', u.error_code, 'error', u.error
  ) end as facts,
  (${scheduledRowsOfDay}) as scheduled,
  ${conflictSql} as conflict,
  exists (${otherRowsOfDay}) as "hasOtherRows"
from leagues l
left join ledger u on u.league_id = l.id and u.game_day = $2
where l.code = $1`;

const upsertUnit = `
insert into ledger (
  league_id, game_day, source, outcome, games_listed, games_final, games_stored, games_left_out, left_out, stats,
  failed_games, error_code, error, attempts, first_recorded_at, changed_at, run_id
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16)
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
  run_id = excluded.run_id`;

/**
 * Leaves a unit's outcome and the day's schedule in the database, in one transaction. A look without news costs one read
 * and writes nothing; one that failed again counts as another attempt, and that is news.
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
  const takesOver = record.games !== null && stored.hasOtherRows;
  if (!unitChanged && rows.length === 0 && !takesOver) return;
  const { leagueId } = stored;
  const { runId } = record;
  await database.transaction(async (queries) => {
    if (takesOver) await queries.query(deleteOtherRows, [leagueId, gameDay, source]);
    await writeScheduledRows(queries, { leagueId, gameDay, source, runId, now, rows });
    const attempts = failed ? (stored.attempts ?? 0) + 1 : 0;
    if (unitChanged) await writeUnit(queries, { leagueId, gameDay, runId, now, facts, attempts });
  });
}

interface UnitWrite {
  leagueId: number;
  gameDay: string;
  runId: number;
  now: string;
  facts: UnitFacts;
  attempts: number;
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
  ]);
}

function unitFacts({ entry, leftOut }: UnitRecord): UnitFacts {
  const { league: _league, gameDay: _gameDay, ...facts } = entry;
  return { ...facts, leftOut: leftOut.map(({ sourceGameId, reason, detail }) => ({ sourceGameId, reason, detail })) };
}
