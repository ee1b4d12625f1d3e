import { type ErrorCode, type HostUsage, type SeenDrift, toGameDay } from '@backfield/contract';
import { type BackfillResult, type CorrectedValue, type FailedUnit, plainReading } from '@backfield/contract/results';
import type { RunReport } from '../run-report.ts';

export const day = toGameDay('2024-10-08');

/** A league's run with a little of everything, and nothing wrong. */
export function madeUpResult(changes: Partial<BackfillResult> = {}): BackfillResult {
  return {
    league: 'NHL',
    plan: 'nhl-last-7',
    reading: plainReading,
    startDate: day,
    endDate: day,
    end: 'complete',
    code: null,
    error: null,
    totalUnits: 8,
    skipped: { finished: 2, 'not-due': 1, 'not-asked': 0 },
    unreachedUnits: 0,
    units: { done: 3, empty: 1, waiting: 1, failed: 0, blocked: 0 },
    games: 12,
    gamesWaiting: 2,
    gamesLeftOut: 0,
    stats: 5832,
    inserted: 5000,
    updated: 3,
    deleted: 1,
    corrections: 4,
    correctedGames: 2,
    correctedDays: [day],
    largestCorrections: [],
    unprovenDays: 0,
    gamesAccepted: 0,
    gamesOverdue: 0,
    drifts: [],
    warnings: 0,
    errors: 0,
    failed: [],
    otherSources: [],
    requests: 14,
    durationMs: 65_000,
    ...changes,
  };
}

export const corrected: CorrectedValue = {
  gameDay: day,
  sourceGameId: '401704770',
  game: 'DEN at LAL',
  player: 'Nikola Jokić',
  propType: 'points',
  oldValue: 30,
  newValue: 28,
};

export const drifted: SeenDrift = {
  payload: 'box-score',
  path: 'boxscore.players[].statistics[].labels',
  expected: 'array',
  received: 'string',
  sample: '"MIN,FG"',
  sourceGameId: '401704770',
  answers: 3,
};

/** A league's run in which these days failed. */
export function failedResult(failed: FailedUnit[], changes: Partial<BackfillResult> = {}): BackfillResult {
  const units = { ...madeUpResult().units, failed: failed.length };
  return madeUpResult({ units, failed, errors: failed.length, ...changes });
}

export function failedDay(gameDay: string, code: ErrorCode, error: string, sourceGameIds: string[] = []): FailedUnit {
  const failures = sourceGameIds.map((sourceGameId) => ({ sourceGameId, code, error }));
  return { gameDay: toGameDay(gameDay), code, error, failures };
}

export const blockedMlb: Partial<BackfillResult> = {
  league: 'MLB',
  end: 'blocked',
  code: 'HOST_BLOCKED',
  error: 'statsapi.mlb.com is blocked: it did not answer within 30 s, 2 times in a row. Try another network.',
  unreachedUnits: 4,
  skipped: { finished: 0, 'not-due': 0, 'not-asked': 0 },
  units: { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 1 },
  games: 0,
  stats: 0,
  inserted: 0,
  updated: 0,
  deleted: 0,
  corrections: 0,
  correctedGames: 0,
  correctedDays: [],
  largestCorrections: [],
  unprovenDays: 0,
  requests: 1,
};

/** A league in its off season. */
export const quietWnba: Partial<BackfillResult> = {
  ...blockedMlb,
  league: 'WNBA',
  end: 'complete',
  code: null,
  error: null,
  unreachedUnits: 0,
  units: { done: 0, empty: 8, waiting: 0, failed: 0, blocked: 0 },
  requests: 8,
};

export const madeUpHost: HostUsage = {
  host: 'api-web.nhle.com',
  requests: 14,
  retries: 0,
  failures: 0,
  bytes: 123_456,
  pacingMs: 9,
  backoffMs: 0,
};

export function madeUpReport(changes: Partial<RunReport> = {}): RunReport {
  return {
    exitCode: 0,
    database: 'the embedded database in backfill-data/db',
    dryRun: false,
    results: [madeUpResult()],
    hosts: [madeUpHost],
    sample: [],
    notices: [],
    ...changes,
  };
}
