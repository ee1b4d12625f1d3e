import type { BoxScore, Schedule, ScheduledGame } from '../contracts/game.ts';
import type { GameFailure, UnitResult } from '../contracts/result.ts';
import type { Source } from '../contracts/source.ts';
import type { Outcome } from '../contracts/store.ts';
import { addDays, type GameDay } from '../days/game-day.ts';
import { BackfieldError, type ErrorCode, errorCodes, toBackfieldError } from '../errors.ts';
import { type GameContext, type GameResult, ingestGame } from './ingest-game.ts';
import type { ScheduleWindows } from './schedule-windows.ts';
import { type AnswerDrifts, seenDrifts } from './seen-drifts.ts';
import { settledGames } from './settled-games.ts';
import type { ShapeWatch } from './shape-watch.ts';

export interface UnitContext extends GameContext {
  schedules: ScheduleWindows;
  /** Runs a game when one of the league's places is free. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Whether the run is to end: no further game is begun. */
  isOver(): boolean;
  /** Told of what must end the run. */
  stop(error: BackfieldError): void;
  /** Whether only those games of a day are fetched that are not stored as they should be. */
  isPartly(day: GameDay): boolean;
  shapes: ShapeWatch;
  /** The league's day: of those after it nothing is proven yet. */
  today: GameDay;
}

type Attempt =
  | { game: ScheduledGame; result: GameResult; error: null }
  | { game: ScheduledGame; result: null; error: BackfieldError };

/**
 * One league, one game day: every final game of the day is fetched and stored, each for itself, and the unit's outcome
 * goes to the ledger after them. null where the run ended before the unit could finish; throws what must end the run.
 */
export async function runUnit(context: UnitContext, day: GameDay): Promise<UnitResult | null> {
  let schedule: Schedule;
  try {
    schedule = await context.schedules.on(day);
    context.shapes.readable('schedule');
  } catch (thrown) {
    const error = toBackfieldError(thrown);
    if (error.action === 'stop') throw error;
    const { code, message } = error;
    if (code === 'PAYLOAD_SHAPE') context.shapes.unreadable('schedule', error);
    const drifts = seenDrifts([{ payload: 'schedule', sourceGameId: null, drifts: error.context.drifts ?? [] }]);
    return record(context, { ...nothingDone(day), outcome: outcomeOf(code), code, error: message, drifts }, null, null);
  }
  // A game that moved counts on its new day; a cancelled one never will.
  const listed = schedule.games.filter(({ movedTo }) => movedTo === undefined || movedTo === day);
  const expected = listed.filter(({ status }) => status !== 'cancelled');
  const final = expected.filter(({ status }) => status === 'final');
  const settled = context.isPartly(day) ? await settledGames(context, day, final) : null;
  const attempts = await Promise.all(
    final.map((game) => {
      const result = settled?.get(game.sourceGameId);
      return result
        ? { game, result, error: null }
        : attempt(context, game, schedule.boxScores?.get(game.sourceGameId));
    }),
  );
  if (attempts.some(({ error }) => error?.action === 'stop')) return null;
  const unit = summarize(context, day, schedule, expected, attempts);
  // A game that was left alone was not looked at for corrections, nor one that a blocked host did not answer for.
  const isWholeLook = (settled?.size ?? 0) === 0 && unit.outcome !== 'blocked';
  return record(context, unit, schedule, isWholeLook ? context.today : null);
}

function attempt(context: UnitContext, game: ScheduledGame, listedWith?: BoxScore): Promise<Attempt> {
  return context.inTurn(async () => {
    try {
      if (context.isOver()) throw new BackfieldError('INTERRUPTED', 'The run is to end.');
      const result = await ingestGame(context, game, listedWith);
      context.shapes.readable('box-score');
      return { game, result, error: null };
    } catch (thrown) {
      const error = toBackfieldError(thrown);
      if (error.code === 'PAYLOAD_SHAPE') context.shapes.unreadable('box-score', error);
      // Told before the place is free again, so that no other game takes it.
      if (error.action === 'stop' && error.code !== 'INTERRUPTED') context.stop(error);
      return { game, result: null, error };
    }
  });
}

function nothingDone(day: GameDay): UnitResult {
  return {
    gameDay: day,
    outcome: 'empty',
    gamesListed: 0,
    gamesFinal: 0,
    gamesStored: 0,
    gamesLeftOut: 0,
    stats: 0,
    linesInserted: 0,
    linesUpdated: 0,
    linesDeleted: 0,
    corrections: 0,
    correctedGames: 0,
    warnings: 0,
    drifts: [],
    failures: [],
    code: null,
    error: null,
  };
}

function outcomeOf(code: ErrorCode): Outcome {
  return errorCodes[code] === 'block' ? 'blocked' : 'failed';
}

function summarize(
  { today, source }: UnitContext,
  day: GameDay,
  schedule: Schedule,
  expected: readonly ScheduledGame[],
  attempts: readonly Attempt[],
): UnitResult {
  const unit = { ...nothingDone(day), gamesListed: expected.length, gamesLeftOut: schedule.leftOut.length };
  const failures: GameFailure[] = [];
  for (const { game, result, error } of attempts) {
    if (error) failures.push({ sourceGameId: game.sourceGameId, code: error.code, error: error.message });
    if (result?.kind === 'not-final') continue;
    unit.gamesFinal += 1;
    if (result?.kind !== 'stored') continue;
    unit.stats += result.stats;
    unit.linesInserted += result.write.linesInserted;
    unit.linesUpdated += result.write.linesUpdated;
    unit.linesDeleted += result.write.linesDeleted;
    unit.corrections += result.write.corrections;
    unit.correctedGames += result.write.corrections > 0 ? 1 : 0;
    unit.warnings += result.warnings;
    unit.gamesStored += 1;
    if (result.failure) failures.push(result.failure);
  }
  // The one that matters most: a blocked host stops the league.
  const { code, error } = failures.find((failure) => outcomeOf(failure.code) === 'blocked') ?? failures[0] ?? noFailure;
  const drifts = seenDrifts(attempts.map(driftsOf));
  const outcome = code ? outcomeOf(code) : dayOutcome(unit, source, today);
  return { ...unit, drifts, failures, code, error, outcome };
}

function driftsOf({ game: { sourceGameId }, result, error }: Attempt): AnswerDrifts {
  const ofResult = result?.kind === 'stored' ? result.drifts : [];
  return { payload: 'box-score', sourceGameId, drifts: error?.context.drifts ?? ofResult };
}

const noFailure = { code: null, error: null };

function dayOutcome(unit: UnitResult, { settlesAfterDays = 0 }: Source, today: GameDay): Outcome {
  // A list that is made of results may lack games that are under way.
  if (settlesAfterDays > 0 && addDays(unit.gameDay, settlesAfterDays) > today) return 'waiting';
  // A game that is put off today may be played on a day ahead that has none yet.
  if (unit.gamesListed === 0) return unit.gameDay > today ? 'waiting' : 'empty';
  return unit.gamesStored < unit.gamesListed ? 'waiting' : 'done';
}

async function record(
  context: UnitContext,
  unit: UnitResult,
  schedule: Schedule | null,
  lookedOn: GameDay | null,
): Promise<UnitResult> {
  await context.store.recordUnit({
    runId: context.runId,
    games: schedule?.games ?? null,
    leftOut: schedule?.leftOut ?? [],
    drifts: unit.drifts,
    entry: {
      league: context.league.code,
      gameDay: unit.gameDay,
      source: context.source.code,
      outcome: unit.outcome,
      gamesListed: unit.gamesListed,
      gamesFinal: unit.gamesFinal,
      gamesStored: unit.gamesStored,
      gamesLeftOut: unit.gamesLeftOut,
      stats: unit.stats,
      failedGames: unit.failures.map(({ sourceGameId }) => sourceGameId),
      errorCode: unit.code,
      error: unit.error,
      lookedOn,
    },
  });
  return unit;
}
