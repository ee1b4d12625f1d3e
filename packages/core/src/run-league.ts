import { type ChooseDaysOptions, chooseDays, type DayChoice } from './choose-days.ts';
import { toBackfieldError } from './errors.ts';
import type { EventListener } from './events.ts';
import { type GameDay, gameDayAt } from './game-day.ts';
import type { HttpClient } from './http-client.ts';
import type { League, Source } from './league.ts';
import { createLeagueTally, type LeagueTally } from './league-tally.ts';
import { holdLease } from './lease.ts';
import type { Clock } from './pacing.ts';
import type { Plan } from './plan.ts';
import { createPlayerNames } from './player-names.ts';
import type { ProgressStore } from './progress.ts';
import { type BackfillResult, exitCodeOf } from './result.ts';
import type { RunMode } from './run-mode.ts';
import { runUnit, type UnitContext } from './run-unit.ts';
import { createScheduleWindows } from './schedule-windows.ts';
import type { RunSummary, Store } from './store.ts';
import { createWorkPool } from './work-pool.ts';

export interface LeagueRunOptions {
  league: League;
  source: Source;
  plan: Plan;
  mode: RunMode;
  http: HttpClient;
  store: Store;
  /** Where progress is kept; null for a run that neither resumes nor leaves anything to resume. */
  progress: ProgressStore | null;
  /** Forget an unfinished run of the same plan. */
  fresh: boolean;
  /** Games fetched at once. */
  concurrency: number;
  allowShrink: boolean;
  /** Who runs, for another run that wants the same days. */
  holder: string;
  /** Whether another run's holder is known to be dead. */
  isDead(holder: string): boolean;
  /** How long to wait for another run that holds some of the days. */
  waitMs: number | undefined;
  /** Aborted when the run is to end after the games in hand. */
  signal: AbortSignal | undefined;
  clock: Clock;
  /** When the run has to be over, milliseconds since the epoch: no day is begun that would not fit, by the slowest so far. */
  endByMs: number | undefined;
  onEvent: EventListener;
}

type Ending = Pick<BackfillResult, 'end' | 'code' | 'error'>;

const complete: Ending = { end: 'complete', code: null, error: null };
const interrupted: Ending = {
  end: 'interrupted',
  code: 'INTERRUPTED',
  error: 'Interrupted; what is done is saved. The same command goes on.',
};
const outOfTime: Ending = {
  end: 'time-budget',
  code: 'TIME_BUDGET_USED',
  error: 'The time budget is used; what is done is saved. The same command goes on.',
};
const leaseLost: Ending = {
  end: 'stopped',
  code: 'LEASE_LOST',
  error: 'Another run took over these days while this one could not reach the database; what is done is saved.',
};

/** Saved at least this often, besides after every failure and at the end. */
const unitsPerSave = 10;

/** Runs one league's plan. Never rejects for what a league, a host or the database does: the result says how it ended. */
export async function runLeague(options: LeagueRunOptions): Promise<BackfillResult> {
  const { league, source, plan, mode, store, clock, signal, onEvent } = options;
  // Other modes are read off the database, which says all there is to resume.
  const progress = mode === 'all' ? options.progress : null;
  const startedAtMs = clock.now();
  const notice = (message: string) => onEvent({ type: 'notice', league: league.code, message });
  let tally = createLeagueTally({ plan, choice: everyDay(plan), startedAtMs });
  let ending: Ending;
  try {
    const today = gameDayAt(Temporal.Instant.fromEpochMilliseconds(Math.floor(startedAtMs)), league.timeZone);
    const choosing: ChooseDaysOptions = { plan, mode, source, store, progress: options.fresh ? null : progress, today };
    const range = rangeOf(plan.days);
    const request = { league: league.code, ...range, holder: options.holder };
    ending = await holdLease(
      { store, clock, request, waitMs: options.waitMs, signal, isDead: options.isDead, onWait: notice },
      async (lost) => {
        const choice = await chooseDays(choosing);
        tally = createLeagueTally({ plan, choice, startedAtMs });
        onEvent({
          type: 'league-started',
          league: league.code,
          plan: plan.key,
          startDate: range.from,
          endDate: range.to,
          totalUnits: plan.days.length,
          unitsToRun: choice.run.length,
          resumedSince: choice.earlier?.startedAt ?? null,
        });
        const words = { mode, from: range.from, to: range.to, days: choice.run.length, source: source.code };
        const runId = await store.startRun({ league: league.code, plan: plan.key, words });
        const end = await runDays({ ...options, progress }, choice, tally, runId, lost);
        if (end.end !== 'stopped') await store.finishRun(runId, summaryOf(tally.result(end, clock.now())));
        if (progress && isFinished(tally.result(end, clock.now()))) await progress.remove(league.code, plan.key);
        return end;
      },
    );
  } catch (thrown) {
    const { code, message } = toBackfieldError(thrown);
    ending = { end: 'stopped', code, error: message };
  }
  const result = tally.result(ending, clock.now());
  onEvent({ type: 'league-finished', league: league.code, result });
  return result;
}

async function runDays(
  options: LeagueRunOptions,
  choice: DayChoice,
  tally: LeagueTally,
  runId: number,
  lost: AbortSignal,
): Promise<Ending> {
  const { league, progress, concurrency, signal, clock, endByMs, onEvent } = options;
  const context = unitContext(options, choice, runId, lost);
  const queue = choice.run.values();
  let ending: Ending | null = null;
  let unsaved = 0;
  let slowestMs = 0;

  function endingBefore(): Ending | null {
    if (lost.aborted) return leaseLost;
    if (signal?.aborted) return interrupted;
    if (endByMs !== undefined && clock.now() + slowestMs > endByMs) return outOfTime;
    return null;
  }

  async function work(): Promise<void> {
    for (const day of queue) {
      ending ??= endingBefore();
      if (ending) return;
      const begunAtMs = clock.now();
      const unit = await runUnit(context, day);
      slowestMs = Math.max(slowestMs, clock.now() - begunAtMs);
      if (!unit) {
        ending ??= endingBefore() ?? interrupted;
        return;
      }
      tally.add(unit);
      unsaved += 1;
      if (progress && (unsaved >= unitsPerSave || unit.outcome === 'failed')) {
        unsaved = 0;
        await progress.save(tally.progress(clock.now()));
      }
      onEvent({ type: 'unit-finished', league: league.code, unit });
      if (unit.outcome === 'blocked') ending ??= { end: 'blocked', code: unit.code, error: unit.error };
    }
  }

  function stop(thrown: unknown): void {
    const { code, message } = toBackfieldError(thrown);
    ending ??= { end: 'stopped', code, error: message };
  }

  // Half as many days as games: enough to keep the places filled on days with one game, few to be cut off at the end.
  const workers = Array.from({ length: Math.ceil(concurrency / 2) }, () => work().catch(stop));
  await Promise.all(workers);
  await progress?.save(tally.progress(clock.now()));
  return ending ?? complete;
}

function unitContext(options: LeagueRunOptions, choice: DayChoice, runId: number, lost: AbortSignal): UnitContext {
  const { league, source, http, store, signal, onEvent } = options;
  const onFailure = (key: string, error: unknown) => {
    const message = `No full names from ${key}, abbreviated ones stay: ${toBackfieldError(error).message}`;
    onEvent({ type: 'notice', league: league.code, message });
  };
  return {
    league,
    source,
    http,
    store,
    runId,
    allowShrink: options.allowShrink,
    isOver: () => lost.aborted || (signal?.aborted ?? false),
    isPartly: (day) => choice.partly.has(day),
    inTurn: createWorkPool(options.concurrency),
    schedules: createScheduleWindows(source, http, choice.run),
    names: createPlayerNames({ league: league.code, source, http, store, onFailure }),
  };
}

function everyDay({ days }: Plan): DayChoice {
  return { run: days, skipped: { finished: [], 'not-due': [], 'not-asked': [] }, partly: new Set(), earlier: null };
}

function rangeOf(days: readonly GameDay[]): { from: GameDay; to: GameDay } {
  const sorted = [...days].sort();
  return { from: sorted[0] as GameDay, to: sorted.at(-1) as GameDay };
}

/** A run with failed units keeps its progress, so that the same words run them again and nothing else. */
function isFinished({ end, failed }: BackfillResult): boolean {
  return end === 'complete' && failed.length === 0;
}

function summaryOf(result: BackfillResult): RunSummary {
  return {
    exitCode: exitCodeOf([result]),
    units: result.units,
    games: result.games,
    linesInserted: result.inserted,
    linesUpdated: result.updated,
    linesDeleted: result.deleted,
    corrections: result.corrections,
  };
}
