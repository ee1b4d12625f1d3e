import { type GameDay, parseDayList, spanOf } from '@backfield/contract';
import { type BackfillResult, plainReading, type RunEnd } from '@backfield/contract/results';
import type { JobEntry } from '../job-entry.ts';
import type { JobResult } from '../job-result.ts';

/** The outcome of one job of the matrix. */
export interface JobOutcome {
  entry: JobEntry;
  /** The days that it was to run; none for a renewal. */
  days: GameDay[];
  /** The result of its last attempt; null for a job that left nothing. */
  result: JobResult | null;
}

/** The last attempt counts: who starts failed jobs again leaves the results of both. */
export function lastResult(results: readonly JobResult[], { artifact }: JobEntry): JobResult | null {
  const own = results.filter((result) => result.artifact === artifact);
  return own.toSorted((a, b) => b.attempt - a.attempt)[0] ?? null;
}

/** A job's results, league by league: those of its report, or one that says that it has none. Empty for a renewal. */
export function resultsOf(outcome: JobOutcome, wasCancelled: boolean): BackfillResult[] {
  const { report } = outcome.result ?? {};
  if (report) return report.results;
  return outcome.days.length === 0 ? [] : [lostResult(outcome, wasCancelled)];
}

/** The problem of a renewal, which has no days to show it by; null where there is none. */
export function renewalProblem({ entry, days, result }: JobOutcome): string | null {
  if (days.length > 0 || result?.report) return null;
  return `${entry.name}: ${(result?.error ?? vanished).message}`;
}

/** Days of the job that nobody came to. */
export function remainingOf({ days, result }: JobOutcome): GameDay[] {
  return result ? parseDayList(result.remaining) : days;
}

/** True for a job that ended without saying how: its machine was lost, or its run was killed. */
export function hasDied({ days, result }: JobOutcome): boolean {
  return days.length > 0 && (result === null || result.error?.code === 'JOB_LOST');
}

const cancelled = { code: 'INTERRUPTED', message: 'The run was cancelled.' } as const;
const vanished = {
  code: 'JOB_LOST',
  message: 'The job left no result: its machine was lost, or it never began. Its log says more.',
} as const;

function lostResult(outcome: JobOutcome, wasCancelled: boolean): BackfillResult {
  const { entry, days, result } = outcome;
  const { code, message } = result?.error ?? (wasCancelled ? cancelled : vanished);
  const end: RunEnd = wasCancelled ? 'interrupted' : 'stopped';
  const { from, to } = spanOf(days);
  return {
    ...{
      league: entry.league,
      plan: entry.artifact,
      reading: plainReading,
      startDate: from,
      endDate: to,
      end,
      code,
      error: message,
    },
    totalUnits: days.length,
    skipped: { finished: 0, 'not-due': 0, 'not-asked': 0 },
    unreachedUnits: remainingOf(outcome).length,
    units: { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 0 },
    ...{ games: 0, gamesWaiting: 0, gamesLeftOut: 0, stats: 0, inserted: 0, updated: 0, deleted: 0, corrections: 0 },
    ...{
      correctedGames: 0,
      correctedDays: [],
      largestCorrections: [],
      unprovenDays: 0,
      gamesAccepted: 0,
      gamesOverdue: 0,
      drifts: [],
      warnings: 0,
      errors: 0,
      failed: [],
      otherSources: [],
      requests: 0,
      durationMs: 0,
    },
  };
}
