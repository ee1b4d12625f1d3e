import { toBackfieldError } from './errors.ts';
import type { EventListener } from './events.ts';
import type { GameDay } from './game-day.ts';
import type { HttpClient } from './http-client.ts';
import type { League, Source } from './league.ts';
import { createLeagueTally, type LeagueTally } from './league-tally.ts';
import type { Plan } from './plan.ts';
import { createPlayerNames } from './player-names.ts';
import type { BackfillProgress, ProgressStore } from './progress.ts';
import { type BackfillResult, exitCodeOf } from './result.ts';
import { runUnit, type UnitContext } from './run-unit.ts';
import { createScheduleWindows } from './schedule-windows.ts';
import type { Store } from './store.ts';
import { createWorkPool } from './work-pool.ts';

export interface LeagueRunOptions {
  league: League;
  source: Source;
  plan: Plan;
  http: HttpClient;
  store: Store;
  /** Where progress is kept; null for a run that neither resumes nor leaves anything to resume. */
  progress: ProgressStore | null;
  /** Forget an unfinished run of the same plan. */
  fresh: boolean;
  /** Games fetched at once. */
  concurrency: number;
  allowShrink: boolean;
  /** Aborted when the run is to end after the games in hand. */
  signal: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** When the run has to be over, milliseconds since the epoch: no day is begun that would not fit, by the slowest so far. */
  endByMs: number | undefined;
  onEvent: EventListener;
}

/** Saved at least this often, besides after every failure and at the end. */
const unitsPerSave = 10;

/** Runs one league's plan. Never rejects for what a league, a host or the database does: the result says how it ended. */
export async function runLeague(options: LeagueRunOptions): Promise<BackfillResult> {
  const { league, plan, store, progress, now, onEvent } = options;
  const startedAtMs = now();
  let tally = createLeagueTally({ plan, skipped: [], earlier: null, startedAtMs });
  let ending: Ending;
  try {
    const earlier = progress && !options.fresh ? await progress.load(league.code, plan.key) : null;
    const skipped = earlier ? await finishedDays(store, plan, earlier) : [];
    tally = createLeagueTally({ plan, skipped, earlier, startedAtMs });
    const { startDate, endDate } = tally.progress(startedAtMs);
    onEvent({
      type: 'league-started',
      league: league.code,
      plan: plan.key,
      startDate: startDate as GameDay,
      endDate: endDate as GameDay,
      totalUnits: plan.days.length,
      skippedUnits: skipped.length,
      resumedSince: earlier?.startedAt ?? null,
    });
    const words = { startDate, endDate, days: plan.days.length, source: options.source.code };
    const runId = await store.startRun({ league: league.code, plan: plan.key, words });
    ending = await runUnits(options, tally, new Set(skipped), runId);
    if (ending.end !== 'stopped') await store.finishRun(runId, summaryOf(tally.result(ending, now())));
    if (progress && isFinished(tally.result(ending, now()))) await progress.remove(league.code, plan.key);
  } catch (thrown) {
    const { code, message } = toBackfieldError(thrown);
    ending = { end: 'stopped', code, error: message };
  }
  const result = tally.result(ending, now());
  onEvent({ type: 'league-finished', league: league.code, result });
  return result;
}

type Ending = Pick<BackfillResult, 'end' | 'code' | 'error'>;

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

/** Days that progress calls finished and the ledger too: a lost database with a surviving file must leave no hole. */
async function finishedDays(store: Store, plan: Plan, earlier: BackfillProgress): Promise<GameDay[]> {
  const claimed = new Set<string>(earlier.done);
  const days = plan.days.filter((day) => claimed.has(day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const entries = await store.ledger(plan.league, first, last);
  const agreed = new Set(
    entries.filter(({ outcome }) => outcome === 'done' || outcome === 'empty').map((entry) => entry.gameDay),
  );
  return days.filter((day) => agreed.has(day));
}

async function runUnits(
  options: LeagueRunOptions,
  tally: LeagueTally,
  skipped: ReadonlySet<GameDay>,
  runId: number,
): Promise<Ending> {
  const { league, source, plan, http, store, progress, concurrency, signal, now, onEvent } = options;
  const days = plan.days.filter((day) => !skipped.has(day));
  const context: UnitContext = {
    league,
    source,
    http,
    store,
    runId,
    allowShrink: options.allowShrink,
    signal,
    inTurn: createWorkPool(concurrency),
    schedules: createScheduleWindows(source, http, days),
    names: createPlayerNames({
      league: league.code,
      source,
      http,
      store,
      onFailure: (key, error) =>
        onEvent({
          type: 'notice',
          league: league.code,
          message: `No full names from ${key}, abbreviated ones stay: ${toBackfieldError(error).message}`,
        }),
    }),
  };
  const queue = days.values();
  let ending: Ending | null = null;
  let unsaved = 0;
  let slowestMs = 0;

  async function work(): Promise<void> {
    for (const day of queue) {
      if (signal?.aborted) ending ??= interrupted;
      if (options.endByMs !== undefined && now() + slowestMs > options.endByMs) ending ??= outOfTime;
      if (ending) return;
      const begunAtMs = now();
      const unit = await runUnit(context, day).catch((thrown: unknown) => {
        const { code, message } = toBackfieldError(thrown);
        ending ??= { end: 'stopped', code, error: message };
        return null;
      });
      if (!unit) {
        ending ??= interrupted;
        return;
      }
      slowestMs = Math.max(slowestMs, now() - begunAtMs);
      tally.add(unit);
      unsaved += 1;
      if (progress && (unsaved >= unitsPerSave || unit.outcome === 'failed')) {
        unsaved = 0;
        await progress.save(tally.progress(now()));
      }
      onEvent({ type: 'unit-finished', league: league.code, unit });
      if (unit.outcome === 'blocked') ending ??= { end: 'blocked', code: unit.code, error: unit.error };
    }
  }

  // Half as many days as games: enough to keep the places filled on days with one game, few to be cut off at the end.
  const workers = Array.from({ length: Math.ceil(concurrency / 2) }, work);
  await Promise.all(workers);
  if (progress) await progress.save(tally.progress(now()));
  return ending ?? { end: 'complete', code: null, error: null };
}

/** A run with failed units keeps its progress, so that the same words run them again and nothing else. */
function isFinished({ end, failed }: BackfillResult): boolean {
  return end === 'complete' && failed.length === 0;
}

function summaryOf(result: BackfillResult) {
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
