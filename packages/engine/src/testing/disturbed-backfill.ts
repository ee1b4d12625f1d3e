import type { SeasonGame } from '@backfield/conformance';
import { answerFaults, type MadeUpFault, requestFaults } from '@backfield/conformance';
import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import fc from 'fast-check';
import type { BackfillConfig } from '../plan/backfill-config.ts';
import type { PlanOrder } from '../plan/plan.ts';
import type { RunMode } from '../run/run-mode.ts';

/** One run and what happens to it; `null` stands for what does not happen. */
export interface DisturbedRun {
  /** Changes since the previous run: days passed, progress or database lost, games corrected. */
  daysPassed: number;
  lost: 'progress' | 'database' | null;
  corrected: string[];
  fresh: boolean;
  concurrency: number;
  order: PlanOrder;
  mode: RunMode;
  timeBudgetMs: number | null;
  /** Seed of the time that each call takes. */
  seed: number;
  /** Calls to the outside world, counted from 1, at which the run is killed or interrupted. */
  diesAtCall: number | null;
  interruptedAtCall: number | null;
  /** Calls to the database that fail, from one on; infinitely many for a database that does not come back. */
  databaseLost: { fromCall: number; calls: number } | null;
  /** The host shuts its door at this request, for the rest of the run. */
  blockedAtRequest: number | null;
  /** Progress can't be saved any more from this write on. */
  unwritableFromSave: number | null;
}

/** A season, the words of one command, and the runs that it takes before one is left in peace. */
export interface DisturbedBackfill {
  season: SeasonGame[];
  words: BackfillConfig;
  scheduleDays: number;
  /** The league's day of the first run. */
  firstDay: GameDay;
  faults: MadeUpFault[];
  runs: DisturbedRun[];
}

/** A run to which nothing happens. */
export const undisturbedRun: DisturbedRun = {
  daysPassed: 0,
  lost: null,
  corrected: [],
  fresh: false,
  concurrency: 8,
  order: 'oldest',
  mode: 'all',
  timeBudgetMs: null,
  seed: 1,
  diesAtCall: null,
  interruptedAtCall: null,
  databaseLost: null,
  blockedAtRequest: null,
  unwritableFromSave: null,
};

const seasonStart = toGameDay('2024-10-01');
const seasonDays = 14;
const mostRuns = 5;

const fewestGames = 5;
const gameId = fc.nat(fewestGames - 1).map((index) => `g${index}`);
const seasonDay = fc.nat(seasonDays - 1).map((days) => addDays(seasonStart, days));

/** An arbitrary that is null, or the value once in so many times. */
function onceIn<T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const seasonGame = fc.record({
  day: seasonDay,
  fate: fc.constantFrom<SeasonGame['fate'][]>('played', 'played', 'played', 'postponed', 'postponed', 'cancelled'),
  daysUntilNews: fc.integer({ min: 1, max: 4 }),
  daysUntilMakeup: fc.nat(5),
  isListedTwice: fc.boolean(),
  players: fc.integer({ min: 2, max: 14 }),
});

const season = fc
  .array(seasonGame, { minLength: fewestGames, maxLength: 14 })
  .map((games) => games.map((game, index) => ({ id: `g${index}`, ...game })));

const words: fc.Arbitrary<BackfillConfig> = fc
  .oneof(
    fc.record({ days: fc.integer({ min: 1, max: 30 }), aheadDays: fc.nat(5) }),
    fc.tuple(seasonDay, seasonDay).map(([one, other]) => {
      const [startDate, endDate] = [one, other].sort();
      return { startDate, endDate };
    }),
    fc.record({ dates: fc.uniqueArray(seasonDay, { minLength: 1, maxLength: 6 }) }),
    fc.record({ season: fc.constant(2025), days: fc.integer({ min: 1, max: 14 }) }),
  )
  .map((days) => ({ league: 'MUL', ...days }) as BackfillConfig);

const faultKind = fc.oneof(
  fc.record({ about: seasonDay, kind: fc.constantFrom(...requestFaults) }),
  fc.record({ about: gameId, kind: fc.constantFrom(...requestFaults, ...answerFaults) }),
);
const faultTime = fc.record({
  tries: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
  firstRun: fc.constantFrom(0, 0, 1, 2),
  lastRun: fc.nat(mostRuns),
});
const fault: fc.Arbitrary<MadeUpFault> = fc.tuple(faultKind, faultTime).map(([kind, time]) => ({ ...kind, ...time }));

const run: fc.Arbitrary<DisturbedRun> = fc.record({
  daysPassed: fc.constantFrom(0, 0, 0, 1, 2, 4),
  lost: onceIn(5, fc.constantFrom('progress' as const, 'database' as const)),
  corrected: fc.array(gameId, { maxLength: 2 }),
  fresh: fc.constantFrom(false, false, false, false, true),
  concurrency: fc.integer({ min: 1, max: 8 }),
  order: fc.constantFrom('oldest', 'newest'),
  mode: fc.constant('all'),
  timeBudgetMs: onceIn(5, fc.integer({ min: 1, max: 8000 })),
  seed: fc.nat(),
  diesAtCall: onceIn(2, fc.integer({ min: 1, max: 120 })),
  interruptedAtCall: onceIn(4, fc.integer({ min: 1, max: 60 })),
  databaseLost: onceIn(
    4,
    fc.record({
      fromCall: fc.integer({ min: 1, max: 40 }),
      calls: fc.constantFrom(1, 2, 5, Number.POSITIVE_INFINITY),
    }),
  ),
  blockedAtRequest: onceIn(6, fc.integer({ min: 1, max: 20 })),
  unwritableFromSave: onceIn(12, fc.integer({ min: 1, max: 3 })),
});

export const disturbedBackfills: fc.Arbitrary<DisturbedBackfill> = fc.record({
  season,
  words,
  scheduleDays: fc.integer({ min: 1, max: 7 }),
  firstDay: fc.integer({ min: 2, max: seasonDays - 2 }).map((days) => addDays(seasonStart, days)),
  faults: fc.array(fault, { maxLength: 6 }),
  runs: fc.array(run, { minLength: 2, maxLength: mostRuns }),
});
