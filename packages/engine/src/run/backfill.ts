import type { Clock, DayRange, HttpClient, League } from '@backfield/contract';
import { gameDayAt, UsageError } from '@backfield/contract';
import type { BackfillResult, EventListener } from '@backfield/contract/results';
import type { ProgressStore, Store } from '@backfield/contract/store';
import { type BackfillConfig, namesDays } from '../plan/backfill-config.ts';
import { type CorrectionSettings, correctionWindow } from '../plan/correction-settings.ts';
import { type Plan, type PlanOrder, planConfigs } from '../plan/plan.ts';
import { dueDays } from './due-days.ts';
import { holdLease } from './lease.ts';
import { runLeague } from './run-league.ts';
import { knownDays, type RunMode } from './run-mode.ts';

/** The dependencies of a backfill. The caller opens and closes all of them. */
export interface BackfillDeps {
  leagues: readonly League[];
  http: HttpClient;
  store: Store;
  progress: ProgressStore;
  clock: Clock;
  /** League code -> the source that the settings choose for it. */
  preferredSources?: Readonly<Record<string, string>> | undefined;
  /** League code -> when the settings want its final games read again. Default: as each league says. */
  corrections?: Readonly<Record<string, CorrectionSettings>> | undefined;
  /** The owner of this run, as another run that wants the same days names it: "laptop, process 4711". */
  holder?: string;
  /** Whether a holder's name is that of a run known to be dead. Default: nobody is. */
  isDead?(holder: string): boolean;
  onEvent?: EventListener;
  /** Aborted when the run is to end after the games in hand. */
  signal?: AbortSignal;
}

export interface BackfillOptions {
  /** Go on with an unfinished run of the same plan, and leave progress for the next one. Default true. */
  resume?: boolean;
  /** Forget an unfinished run of the same plan. Default false. */
  fresh?: boolean;
  /** Games of a league fetched at once. Default 8. */
  concurrency?: number | undefined;
  /**
   * Selects the days that are run. Default `all`. Without days, `due` means the ordinary ones, and any other mode but `all`
   * every day known.
   */
  mode?: RunMode;
  /** The days on which the mode `due` reads final games again, whatever a config or the settings say. */
  corrections?: CorrectionSettings | undefined;
  /** True to run the days of the plan and no others in the mode `due`. Default false. */
  exactly?: boolean;
  /** How long to wait for another run that works on some of the days. Default: 40 s, for a dead one's hold to end. */
  waitMs?: number | undefined;
  /** The end of the plan that comes first. Default `oldest`. */
  order?: PlanOrder;
  /** How long the run may take: no day is begun that would not fit, by the slowest so far. Default: no limit. */
  timeBudgetMs?: number | undefined;
  /** Accept answers that are worse than the stored rows. Default false. */
  allowShrink?: boolean;
  /** True to read each day from the source that its season is stored from, whatever the settings say. Default false. */
  ownSource?: boolean;
}

/** The way in which several leagues share the time: all at once, each `staggerMs` after the one before, or one by one. */
interface Timing {
  sequential?: boolean;
  staggerMs?: number | undefined;
}

export interface Backfill {
  /** Runs configs; those of one league run one after the other. Throws UsageError before anything starts. */
  run(configs: readonly BackfillConfig[], options?: BackfillOptions & Timing): Promise<BackfillResult[]>;
  /** Runs one league's days from `startDate` to `endDate`, every one of them, without resuming. */
  ingestDateRange(
    league: string,
    startDate: string,
    endDate: string,
    options?: BackfillOptions,
  ): Promise<BackfillResult>;
  /** Runs one season, or the last `days` days of it that have begun, without resuming. */
  ingestSeason(league: string, season: number, days?: number, options?: BackfillOptions): Promise<BackfillResult>;
  /** Runs a range as `ingestDateRange` does, going on where an unfinished run of that range stopped. */
  resumableBackfill(
    league: string,
    startDate: string,
    endDate: string,
    options?: BackfillOptions,
  ): Promise<BackfillResult>;
  backfillAllLeaguesParallel(startDate: string, endDate: string, options?: BackfillOptions): Promise<BackfillResult[]>;
  backfillAllLeaguesSequential(
    startDate: string,
    endDate: string,
    options?: BackfillOptions,
  ): Promise<BackfillResult[]>;
  /** Runs all leagues, each starting `staggerMs` milliseconds after the one before. */
  backfillStaggered(
    startDate: string,
    endDate: string,
    staggerMs: number,
    options?: BackfillOptions,
  ): Promise<BackfillResult[]>;
  batchBackfill(configs: readonly BackfillConfig[], options?: BackfillOptions): Promise<BackfillResult[]>;
  /** Does `work` while no run writes one of the league's days. Rejects with `LEASE_HELD` where another one does not end. */
  whileHolding<T>(league: string, days: DayRange, work: () => Promise<T>): Promise<T>;
}

/** The engine on the given leagues, network, database and clock. */
export function createBackfill(deps: BackfillDeps): Backfill {
  const { leagues, clock } = deps;
  const { holder = 'a run that gave no name', isDead = () => false, onEvent = () => {} } = deps;

  const leaseOf = (league: string) => ({
    store: deps.store,
    clock,
    signal: deps.signal,
    isDead,
    onWait: (message: string) => onEvent({ type: 'notice', league, message }),
  });

  const windowOf = (league: League, plan: Plan, { corrections }: BackfillOptions) =>
    correctionWindow(league, [corrections, plan.corrections, deps.corrections?.[league.code]]);

  async function runPlan(
    league: League,
    leaguePlan: Plan,
    options: BackfillOptions,
    endByMs?: number,
  ): Promise<BackfillResult> {
    return runLeague({
      league,
      preferredSource: options.ownSource ? null : (deps.preferredSources?.[league.code] ?? null),
      plan: leaguePlan,
      http: deps.http,
      store: deps.store,
      progress: options.resume === false ? null : deps.progress,
      fresh: options.fresh ?? false,
      mode: options.mode ?? 'all',
      corrections: windowOf(league, leaguePlan, options),
      concurrency: options.concurrency ?? 8,
      allowShrink: options.allowShrink ?? false,
      signal: deps.signal,
      holder,
      isDead,
      waitMs: options.waitMs,
      clock,
      endByMs,
      onEvent,
    });
  }

  /** A plan with every other day that is due, so that the run holds them all. */
  async function withDueDays(plan: Plan, options: BackfillOptions): Promise<Plan> {
    if (options.exactly) return { ...plan, key: dueKey(plan) };
    const league = leagues.find(({ code }) => code === plan.league) as League;
    const due = await dueDays({
      league,
      asked: plan.days,
      today: gameDayAt(clock.now(), league.timeZone),
      store: deps.store,
      corrections: windowOf(league, plan, options),
    });
    const days = due.map(({ gameDay }) => gameDay);
    if (options.order === 'newest') days.reverse();
    return { ...plan, key: dueKey(plan), days };
  }

  /** Widens a config without days to every day that was ever looked at, in a mode that looks for what is wrong. */
  async function widened(plan: Plan, order: PlanOrder | undefined): Promise<Plan> {
    const days = await knownDays(deps.store, plan.league);
    if (order === 'newest') days.reverse();
    return days.length === 0 ? plan : { ...plan, key: `${plan.league.toLowerCase()}-every-known-day`, days };
  }

  async function run(
    configs: readonly BackfillConfig[],
    options: BackfillOptions & Timing = {},
  ): Promise<BackfillResult[]> {
    const { order, mode = 'all' } = options;
    const planned = configs.flatMap((config) =>
      planConfigs(leagues, [config], clock.now(), order).map((plan) => ({ plan, isOpen: !namesDays(config) })),
    );
    await deps.store.registerLeagues(leagues);
    const plans: Plan[] = [];
    for (const { plan, isOpen } of planned) {
      if (mode === 'due') plans.push(await withDueDays(plan, options));
      else plans.push(mode !== 'all' && isOpen ? await widened(plan, order) : plan);
    }
    const endByMs = options.timeBudgetMs === undefined ? undefined : clock.now() + options.timeBudgetMs;
    const groups = Map.groupBy(plans, ({ league }) => league);
    const results = new Map<Plan, BackfillResult>();

    async function runGroup(code: string, group: readonly Plan[]): Promise<void> {
      const league = leagues.find((candidate) => candidate.code === code);
      for (const plan of group) if (league) results.set(plan, await runPlan(league, plan, options, endByMs));
    }

    if (options.sequential) {
      for (const [code, group] of groups) await runGroup(code, group);
    } else {
      const staggerMs = options.staggerMs ?? 0;
      const started = [...groups].map(async ([code, group], index) => {
        if (staggerMs > 0) await clock.sleep(index * staggerMs, deps.signal);
        await runGroup(code, group);
      });
      await Promise.all(started);
    }
    return plans.flatMap((plan) => results.get(plan) ?? []);
  }

  async function runOne(config: BackfillConfig, options: BackfillOptions): Promise<BackfillResult> {
    if (config.league.toUpperCase() === 'ALL') {
      throw new UsageError(
        'UNKNOWN_LEAGUE',
        'This runs one league; the functions for all leagues are backfillAllLeagues….',
      );
    }
    const [result] = await run([config], options);
    return result as BackfillResult;
  }

  const range = (startDate: string, endDate: string) => [{ league: 'all', startDate, endDate }];

  return {
    run,
    ingestDateRange: (league, startDate, endDate, options) =>
      runOne({ league, startDate, endDate }, { ...options, resume: false }),
    ingestSeason: (league, season, days, options) =>
      runOne({ league, season, ...(days === undefined ? {} : { days }) }, { ...options, resume: false }),
    resumableBackfill: (league, startDate, endDate, options) =>
      runOne({ league, startDate, endDate }, { ...options, resume: true }),
    backfillAllLeaguesParallel: (startDate, endDate, options) => run(range(startDate, endDate), options),
    backfillAllLeaguesSequential: (startDate, endDate, options) =>
      run(range(startDate, endDate), { ...options, sequential: true }),
    backfillStaggered: (startDate, endDate, staggerMs, options) =>
      run(range(startDate, endDate), { ...options, staggerMs }),
    batchBackfill: (configs, options) => run(configs, options),
    whileHolding: (league, { from, to }, work) =>
      holdLease({ ...leaseOf(league), request: { league, from, to, holder } }, work),
  };
}

/**
 * The key of a plan's runs in the mode `due`. Not that of the plan itself, which `all` may resume: `due` looks at some of the
 * games only.
 */
function dueKey({ key }: Plan): string {
  return `${key}-due`;
}
