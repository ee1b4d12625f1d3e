import type { MemoryStore } from '@backfield/conformance';
import {
  createAnsweringHttp,
  createFaultsToCome,
  createMadeUpLeague,
  createMemoryProgress,
  createMemoryStore,
  createSeededRandom,
  createSimulatedClock,
  type MemoryProgress,
  pointsEqualTotal,
  seasonOn,
  withFaults,
} from '@backfield/conformance';
import type { League } from '@backfield/contract';
import { type BackfieldError, type GameDay, gameDayAt, toBackfieldError } from '@backfield/contract';
import type { BackfillResult, UnitResult } from '@backfield/contract/results';
import type { BackfillConfig } from '../plan/backfill-config.ts';
import { type BackfillDeps, type BackfillOptions, createBackfill } from '../run/backfill.ts';
import { reconnectingStore } from '../run/reconnecting-store.ts';
import type { DisturbedBackfill, DisturbedRun } from './disturbed-backfill.ts';
import { blockingHost, losingStore, unwritableProgress } from './failing-surroundings.ts';
import { createMortalRun, type MortalRun } from './mortal-run.ts';

/** The account of one run, as far as it can be seen from outside. */
export interface RunAccount {
  holder: string;
  /** Days that progress and ledger called finished when it began, and that it was not told to forget. */
  finishedBefore: GameDay[];
  /** Days that progress called failed then. */
  failedBefore: string[];
  /** null where it was killed, or could not even begin. */
  result: BackfillResult | null;
  /** The error for which the run could not even begin. */
  rejection: BackfieldError | null;
  wasKilled: boolean;
  /** Ids of the games that it asked for. */
  requested: string[];
  units: UnitResult[];
}

/** The runs of one disturbed backfill, with what they share: a season, a database, a progress file and the time. */
export interface DisturbedRuns {
  readonly store: MemoryStore;
  readonly progress: MemoryProgress;
  today(): GameDay;
  play(run: DisturbedRun): Promise<RunAccount>;
  /** Ends all faults: every answer is sound from now on. */
  healAnswers(): void;
  /** The database after a run today that began with an empty one and was not disturbed. */
  undisturbed(words: BackfillConfig): Promise<MemoryStore>;
}

const dayMs = 86_400_000;
/** Calls take up to this long; days of several games take a few seconds. */
const longestMs = { http: 900, store: 60, progress: 40 };

export function createDisturbedRuns({
  season,
  words,
  scheduleDays,
  firstDay,
  faults,
}: DisturbedBackfill): DisturbedRuns {
  const clock = createSimulatedClock(Date.parse(`${firstDay}T15:00:00Z`));
  const faultsToCome = createFaultsToCome(faults);
  const progress = createMemoryProgress();
  const corrections = new Map<string, number>();
  let store = createMemoryStore(clock.now);
  let runs = 0;
  /** True where progress of before a correction calls days finished that no longer are: only --fresh looks at them again. */
  let needsFresh = false;

  const today = () => gameDayAt(clock.now(), 'America/New_York');

  function leagueToday(): League {
    const games = seasonOn(today(), season, corrections);
    return createMadeUpLeague({ games, scheduleDays, invariants: [pointsEqualTotal] });
  }

  function passTime({ daysPassed, lost, corrected }: DisturbedRun): void {
    clock.advance(daysPassed * dayMs);
    if (lost === 'progress') progress.saved.clear();
    if (lost === 'database') store = createMemoryStore(clock.now);
    for (const id of corrected) corrections.set(id, (corrections.get(id) ?? 0) + 1);
    needsFresh = progress.saved.size > 0 && (needsFresh || corrected.length > 0);
  }

  const savedProgress = () => [...progress.saved.values()];

  function finishedDays(): GameDay[] {
    const claimed = savedProgress().flatMap(({ done }) => done as GameDay[]);
    return claimed.filter((day) => ['done', 'empty'].includes(store.ledgerEntries.get(`MUL ${day}`)?.outcome ?? ''));
  }

  async function play(run: DisturbedRun): Promise<RunAccount> {
    passTime(run);
    faultsToCome.beginRun(runs);
    const fresh = run.fresh || needsFresh;
    const account: RunAccount = {
      holder: `run ${++runs}`,
      finishedBefore: fresh ? [] : finishedDays(),
      failedBefore: fresh ? [] : savedProgress().flatMap(({ failed }) => failed.map(({ gameDay }) => gameDay)),
      result: null,
      rejection: null,
      wasKilled: false,
      requested: [],
      units: [],
    };
    const interruption = new AbortController();
    const life = createMortalRun({
      clock,
      random: createSeededRandom(run.seed),
      diesAtCall: run.diesAtCall,
      onCall: (call) => call === run.interruptedAtCall && interruption.abort(),
    });
    const deps = depsOf(run, life, interruption.signal, account);
    const options = optionsOf(run, fresh);
    const backfill = createBackfill({
      ...deps,
      holder: account.holder,
      // As for the program: who holds our own name is dead.
      isDead: (holder) => holder === account.holder,
      onEvent(event) {
        if (event.type === 'league-started') needsFresh = false;
        if (event.type === 'unit-finished') account.units.push(event.unit);
      },
    });

    async function live(): Promise<void> {
      try {
        const [result] = await backfill.run([run.mode === 'all' ? words : { league: 'MUL' }], options);
        account.result = result ?? null;
      } catch (thrown) {
        account.rejection = toBackfieldError(thrown);
      }
    }

    async function die(): Promise<void> {
      await life.death;
      account.wasKilled = true;
    }

    await clock.runUntil(Promise.race([live(), die()]));
    return account;
  }

  function depsOf(run: DisturbedRun, life: MortalRun, signal: AbortSignal, account: RunAccount): BackfillDeps {
    const database = life.reach(losingStore(store, run.databaseLost), longestMs.store);
    return {
      leagues: [withFaults(leagueToday(), faultsToCome)],
      http: life.reach(blockingHost(run.blockedAtRequest, account.requested), longestMs.http),
      store: reconnectingStore(database, { clock: life.clock, signal }),
      progress: life.reach(unwritableProgress(progress, run.unwritableFromSave), longestMs.progress),
      clock: life.clock,
      signal,
    };
  }

  async function undisturbed(words: BackfillConfig): Promise<MemoryStore> {
    const empty = createMemoryStore();
    const quiet = createSimulatedClock(clock.now());
    const http = createAnsweringHttp(async () => ({}));
    const deps = { leagues: [leagueToday()], http, store: empty, progress: createMemoryProgress(), clock: quiet };
    await quiet.runUntil(createBackfill(deps).run([words]));
    return empty;
  }

  return {
    get store() {
      return store;
    },
    progress,
    today,
    play,
    healAnswers: () => faultsToCome.heal(),
    undisturbed,
  };
}

function optionsOf({ concurrency, order, mode, timeBudgetMs }: DisturbedRun, fresh: boolean): BackfillOptions {
  return { concurrency, order, mode, fresh, ...(timeBudgetMs === null ? {} : { timeBudgetMs }) };
}
