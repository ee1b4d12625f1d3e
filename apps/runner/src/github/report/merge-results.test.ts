import { parseDayList, toGameDay } from '@backfield/contract';
import { type BackfillResult, plainReading } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { databaseGuide } from '../database-artifact.ts';
import type { JobEntry } from '../job-entry.ts';
import type { JobResult } from '../job-result.ts';
import { type JobOutcome, lastResult } from './job-outcome.ts';
import { keptDatabases, mergeOutcomes } from './merge-results.ts';

const result: BackfillResult = {
  league: 'NBA',
  plan: 'nba-dates',
  reading: plainReading,
  startDate: toGameDay('2024-10-01'),
  endDate: toGameDay('2024-10-10'),
  end: 'complete',
  code: null,
  error: null,
  totalUnits: 10,
  skipped: { finished: 1, 'not-due': 0, 'not-asked': 0 },
  unreachedUnits: 0,
  units: { done: 6, empty: 3, waiting: 0, failed: 0, blocked: 0 },
  games: 40,
  gamesWaiting: 0,
  gamesLeftOut: 1,
  stats: 9000,
  inserted: 8000,
  updated: 5,
  deleted: 1,
  corrections: 5,
  correctedGames: 2,
  correctedDays: [],
  largestCorrections: [],
  unprovenDays: 0,
  gamesAccepted: 0,
  gamesOverdue: 0,
  drifts: [],
  warnings: 2,
  errors: 0,
  failed: [],
  otherSources: [],
  requests: 50,
  durationMs: 60_000,
};
const host = { host: 'espn', requests: 50, retries: 1, failures: 0, bytes: 1000, pacingMs: 10, backoffMs: 20 };
const entry: JobEntry = { league: 'NBA', name: 'NBA', artifact: 'nba', embedded: false, words: ['NBA'] };

function outcome(
  changes: Partial<BackfillResult> | null,
  job: Partial<JobOutcome> = {},
  notices: string[] = [],
): JobOutcome {
  const report = changes && {
    ...{ exitCode: 0, database: 'a server', dryRun: false, hosts: [host], notices },
    results: [{ ...result, ...changes }],
  };
  const kept = {
    version: 1,
    artifact: 'nba',
    league: 'NBA',
    attempt: 1,
    error: null,
    remaining: '',
    report,
  } as JobResult;
  return { entry, days: parseDayList('2024-10-01..2024-10-10'), result: kept, ...job };
}

describe('the results of all jobs', () => {
  it('are a league a line, its parts added up and the worst of them on top', () => {
    const failed = { gameDay: toGameDay('2024-10-15'), code: 'HTTP_STATUS' as const, error: '503', failures: [] };
    const report = mergeOutcomes(
      [
        outcome({}, {}, ['NBA: a notice', 'NBA: another']),
        outcome(
          {
            ...{ startDate: toGameDay('2024-10-11'), endDate: toGameDay('2024-10-20'), end: 'time-budget' },
            ...{ code: 'TIME_BUDGET_USED', error: 'Used.', unreachedUnits: 4, failed: [failed], errors: 1 },
            ...{ units: { done: 3, empty: 2, waiting: 0, failed: 1, blocked: 0 }, durationMs: 90_000 },
          },
          {},
          ['NBA: a notice'],
        ),
        outcome({ league: 'NHL' }),
      ],
      false,
    );
    expect(report).toMatchObject({ exitCode: 3, database: 'a server', notices: ['NBA: a notice', 'NBA: another'] });
    expect(report.results.map(({ league }) => league)).toEqual(['NBA', 'NHL']);
    expect(report.results[0]).toMatchObject({
      ...{ startDate: '2024-10-01', endDate: '2024-10-20', end: 'time-budget', code: 'TIME_BUDGET_USED' },
      ...{ totalUnits: 20, unreachedUnits: 4, games: 80, stats: 18_000, requests: 100, durationMs: 90_000 },
      units: { done: 9, empty: 5, waiting: 0, failed: 1, blocked: 0 },
      skipped: { finished: 2, 'not-due': 0, 'not-asked': 0 },
      failed: [{ gameDay: '2024-10-15' }],
    });
    expect(report.hosts).toEqual([{ ...host, requests: 150, retries: 3, bytes: 3000, pacingMs: 30, backoffMs: 60 }]);
  });

  it('name the largest corrections of all parts, and each changed place once', () => {
    const value = { gameDay: toGameDay('2024-10-02'), sourceGameId: 'g', game: 'A at B', propType: 'points' };
    const corrected = (player: string, newValue: number) => ({ ...value, player, oldValue: 10, newValue });
    const drift = { path: 'a.b', expected: 'number', received: 'string', sample: '"1"', answers: 2 };
    const seen = { ...drift, payload: 'schedule' as const, sourceGameId: null };
    const { results } = mergeOutcomes(
      [
        outcome({ largestCorrections: [30, 14, 13].map((to) => corrected(`p${to}`, to)), drifts: [seen] }),
        outcome({ largestCorrections: [20, 12, 11].map((to) => corrected(`q${to}`, to)), drifts: [seen] }),
      ],
      false,
    );
    expect(results[0]?.largestCorrections.map(({ player }) => player)).toEqual(['p30', 'q20', 'p14', 'p13', 'q12']);
    expect(results[0]?.drifts).toEqual([{ ...seen, answers: 4 }]);
  });

  it('say which artifacts hold the rows, where there is no server, by the attempt that left them', () => {
    const job = (code: string, attempt: number): JobOutcome => {
      const one = outcome({ league: code.toUpperCase() }, { entry: { ...entry, artifact: code, embedded: true } });
      return { ...one, result: { ...(one.result as JobResult), artifact: code, attempt } };
    };
    const lost = outcome(null, { entry: { ...entry, artifact: 'mlb', embedded: true }, result: null });
    const outcomes = [job('nba', 1), job('nhl', 2), lost];
    expect(keptDatabases(outcomes)).toEqual(['database-nba-1', 'database-nhl-2']);
    expect(mergeOutcomes(outcomes, false).database).toBe('the artifacts database-nba-1, database-nhl-2');
    expect(mergeOutcomes([job('nba', 1)], false).database).toBe('the artifact database-nba-1');
    expect(databaseGuide(keptDatabases(outcomes))).toContain(
      'In `database-nba-1`, `database-nhl-2`, on the page of this run',
    );
    expect(databaseGuide([])).toBe('');
  });

  it('tell of a job that left nothing', () => {
    const report = mergeOutcomes([outcome({ league: 'NHL' }), outcome(null, { result: null })], false);
    expect(report.exitCode).toBe(1);
    expect(report.results[1]).toMatchObject({
      ...{ league: 'NBA', end: 'stopped', code: 'JOB_LOST', startDate: '2024-10-01', unreachedUnits: 10 },
      error: expect.stringMatching(/left no result/),
    });
  });

  it('tell why a job ended before it began', () => {
    const error = { code: 'DATABASE_UNREACHABLE' as const, message: 'Nobody there.' };
    const { result: kept } = outcome(null);
    const report = mergeOutcomes([outcome(null, { result: { ...(kept as JobResult), error } })], false);
    expect(report.results[0]).toMatchObject({ end: 'stopped', code: 'DATABASE_UNREACHABLE', error: 'Nobody there.' });
  });

  it('call what is missing interrupted where somebody cancelled the run', () => {
    const report = mergeOutcomes([outcome(null, { result: null })], true);
    expect(report).toMatchObject({ exitCode: 130, results: [{ end: 'interrupted', code: 'INTERRUPTED' }] });
  });

  it('tell of a renewal that did not come off, and of none that did', () => {
    const renewal = { entry: { ...entry, name: 'NBA (renewal)', words: [] }, days: [] };
    const lost = mergeOutcomes([outcome(null, { ...renewal, result: null })], false);
    expect(lost).toMatchObject({
      exitCode: 1,
      results: [],
      notices: [expect.stringMatching(/^NBA \(renewal\): The job/)],
    });
    const { result: done } = outcome({});
    const report = { ...(done as JobResult).report, results: [] } as unknown as NonNullable<JobResult['report']>;
    const renewed = mergeOutcomes([outcome(null, { ...renewal, result: { ...(done as JobResult), report } })], false);
    expect(renewed).toMatchObject({ exitCode: 0, results: [], notices: [] });
  });

  it('count by the last attempt of each job', () => {
    const { result: first } = outcome({ games: 1 });
    const { result: second } = outcome({ games: 2 });
    const results = [
      { ...(second as JobResult), attempt: 10 },
      { ...(first as JobResult), attempt: 9 },
    ];
    expect(lastResult(results, entry)?.attempt).toBe(10);
    expect(lastResult(results, { ...entry, artifact: 'nhl' })).toBeNull();
  });
});
