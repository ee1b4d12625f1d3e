import type { Clock, GameDay, HttpClient, KnownGames, League, Source } from '@backfield/contract';
import { type BackfieldError, createScheduleWindows, createWorkPool, toBackfieldError } from '@backfield/contract';
import type { EventListener, Reading, RunEnding } from '@backfield/contract/results';
import type { ProgressStore, Store } from '@backfield/contract/store';
import type { Accepted } from './accepted.ts';
import type { DayChoice } from './choose-days.ts';
import type { LeagueTally } from './league-tally.ts';
import { createPlayerNames } from './player-names.ts';
import type { RunMeter } from './run-meter.ts';
import { runUnit, type UnitContext } from './run-unit.ts';
import { createShapeWatch } from './shape-watch.ts';

/** The dependencies with which a league's days are run. */
export interface DaysRunOptions {
  league: League;
  /** The source that a day is read from. */
  due(day: GameDay): Source;
  reading: Reading;
  http: HttpClient;
  store: Store;
  /** The keeper of progress; null for a run that neither resumes nor leaves anything to resume. */
  progress: ProgressStore | null;
  /** Games fetched at once. */
  concurrency: number;
  allowShrink: boolean;
  /** Aborted when the run is to end after the games in hand. */
  signal: AbortSignal | undefined;
  clock: Clock;
  /**
   * Time by which the run has to be over, milliseconds since the epoch: no day is begun that would not fit, by the slowest so
   * far.
   */
  endByMs: number | undefined;
  onEvent: EventListener;
}

/** A league's run that has begun. */
interface BegunRun {
  runId: number;
  choice: DayChoice;
  tally: LeagueTally;
  meter: RunMeter;
  /** Today in the league's zone. */
  today: GameDay;
  accepted: Accepted;
  /** Whether games of it are asked for all the same. */
  asksAccepted: boolean;
  /** Aborted when another run has taken over the days. */
  lost: AbortSignal;
}

export const interrupted: RunEnding = {
  end: 'interrupted',
  code: 'INTERRUPTED',
  error: 'What is done is saved. The same command goes on.',
};
const complete: RunEnding = { end: 'complete', code: null, error: null };
const outOfTime: RunEnding = {
  end: 'time-budget',
  code: 'TIME_BUDGET_USED',
  error: 'The time budget is used; what is done is saved. The same command goes on.',
};
const leaseLost: RunEnding = {
  end: 'stopped',
  code: 'LEASE_LOST',
  error: 'Another run took over these days while this one could not reach the database; what is done is saved.',
};

function notFound(games: readonly string[], isAskedById: boolean): RunEnding {
  const advice = isAskedById ? ' Name its day alone with --dates, and it is asked for by its id.' : ' Look at the id.';
  const error = `None of the days lists game ${games.join(', ')}.${advice}`;
  return { end: 'stopped', code: 'NOT_FOUND', error };
}

/** Most units between two saves of progress, besides those after every failure and at the end. */
const unitsPerSave = 10;

/** Runs the chosen days, several at once, until they are done or the run has to end; rejects only where saving fails. */
export async function runDays(options: DaysRunOptions, run: BegunRun): Promise<RunEnding> {
  const { league, reading, progress, concurrency, signal, clock, endByMs, onEvent } = options;
  const { choice, tally, lost } = run;
  const found = new Set<string>();
  const contexts = unitContexts(options, run, { isOver, hasDrifted, stop, onFound: (id) => found.add(id) }, drifted);
  const queue = choice.run.values();
  let ending: RunEnding | null = null;
  let unsaved = 0;
  let slowestMs = 0;

  function stop({ code, message }: BackfieldError): void {
    // A request that was given up for a signal.
    if (code === 'INTERRUPTED') ending ??= interrupted;
    else if (ending?.end !== 'stopped') ending = { end: 'stopped', code, error: message };
  }

  function drifted({ code, message }: BackfieldError): void {
    ending ??= { end: 'drifted', code, error: message };
  }

  function hasDrifted(): boolean {
    return ending?.end === 'drifted';
  }

  function isOver(): boolean {
    return ending?.end === 'stopped' || lost.aborted || (signal?.aborted ?? false);
  }

  function endingNow(): RunEnding | null {
    if (lost.aborted) return leaseLost;
    if (signal?.aborted) return interrupted;
    if (endByMs !== undefined && clock.now() + slowestMs > endByMs) return outOfTime;
    return null;
  }

  async function work(): Promise<void> {
    for (const day of queue) {
      ending ??= endingNow();
      if (ending) return;
      const begunAtMs = clock.now();
      const unit = await runUnit(contexts(day), day);
      slowestMs = Math.max(slowestMs, clock.now() - begunAtMs);
      if (!unit) {
        ending ??= endingNow() ?? interrupted;
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

  // Half as many days as games: enough to keep the places filled on days with one game, few to be cut off at the end.
  const workers = Array.from({ length: Math.ceil(concurrency / 2) }, () =>
    work().catch((thrown: unknown) => stop(toBackfieldError(thrown))),
  );
  await Promise.all(workers);
  const unfound = reading.games?.filter((id) => !found.has(id)) ?? [];
  if (unfound.length > 0 && choice.run.length > 1)
    ending ??= notFound(
      unfound,
      choice.run.some((day) => options.due(day).listedGame !== undefined),
    );
  // The file may be the other run's by now.
  if (!lost.aborted) await progress?.save(tally.progress(clock.now()));
  return ending ?? complete;
}

/** The unit's part in ending a run: asks whether it is over, and reports reasons for ending it. */
type RunSignals = Pick<UnitContext, 'isOver' | 'hasDrifted' | 'stop' | 'onFound'>;

/** Makes the context of each source's units when its first day comes. */
function unitContexts(
  options: DaysRunOptions,
  run: BegunRun,
  end: RunSignals,
  onDrifted: (drifted: BackfieldError) => void,
): (day: GameDay) => UnitContext {
  const shared = { ...end, inTurn: createWorkPool(options.concurrency), store: run.meter.ofStore(options.store) };
  const contexts = new Map<string, UnitContext>();
  return (day) => {
    const source = options.due(day);
    const context = contexts.get(source.code) ?? {
      ...unitContext(options, run, source, shared.store),
      ...shared,
      shapes: createShapeWatch(options.league.code, onDrifted),
    };
    contexts.set(source.code, context);
    return context;
  };
}

function unitContext(
  { league, due, reading, http, allowShrink, onEvent }: DaysRunOptions,
  { runId, choice, tally, meter, today, accepted, asksAccepted }: BegunRun,
  plainSource: Source,
  store: Store,
): Omit<UnitContext, keyof RunSignals | 'inTurn' | 'shapes'> {
  const source = meter.ofSource(plainSource);
  const countedHttp = tally.counted(http);
  const known: KnownGames = {
    listed: (from, to) => store.knownGames({ league: league.code, source: source.code, from, to }),
  };
  const notice = (message: string) => onEvent({ type: 'notice', league: league.code, message });
  const onFailure = (key: string, error: unknown) =>
    notice(`No full names from ${key}, abbreviated ones stay: ${toBackfieldError(error).message}`);
  const days = choice.run.filter((day) => due(day).code === source.code);
  return {
    league,
    source,
    reading,
    http: countedHttp,
    store,
    meter,
    runId,
    allowShrink,
    today,
    accepted,
    asksAccepted,
    isPartly: (day) => choice.partly.has(day),
    isOnlyDay: choice.run.length === 1,
    notice,
    schedules: createScheduleWindows(source, countedHttp, days, known),
    names: createPlayerNames({ league: league.code, source, http: countedHttp, store, onFailure }),
  };
}
