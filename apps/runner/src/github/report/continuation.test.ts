import { parseDayList } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseMatrix } from '../job-entry.ts';
import type { JobResult } from '../job-result.ts';
import { type ContinuationOptions, continuationOf } from './continuation.ts';
import type { JobOutcome } from './job-outcome.ts';

function job(league: string, days: string, result: Partial<JobResult> | null): JobOutcome {
  const [entry] = parseMatrix(
    JSON.stringify({ include: [{ league, name: league, artifact: league.toLowerCase(), embedded: false, words: [] }] }),
  );
  if (!entry) throw new Error('No entry.');
  const whole = { version: 1 as const, artifact: entry.artifact, league, attempt: 1, error: null, report: null };
  return { entry, days: parseDayList(days), result: result && { ...whole, remaining: '', ...result } };
}

const ended = (end: string) => ({ report: { results: [{ end }] } }) as unknown as Partial<JobResult>;

function next(outcomes: JobOutcome[], changes: Partial<ContinuationOptions> = {}) {
  const environment = { INPUT_LEAGUE: 'all', INPUT_SEASON: '2024', INPUT_DAYS: '' };
  const run = { wasCancelled: false, dryRun: false, generation: 0, lostRuns: 0 };
  return continuationOf({ outcomes, ...run, environment, ...changes });
}

const october = '2024-10-01..2024-10-31';

describe('what becomes of the days that are left', () => {
  it('is nothing where none are', () => {
    expect(next([job('NBA', october, ended('complete'))])).toEqual({ do: 'nothing' });
  });

  it('is the next run, with the same inputs and the days of each league', () => {
    const outcomes = [
      job('NBA', october, { ...ended('time-budget'), remaining: '2024-10-20..2024-10-31' }),
      job('NHL', october, ended('complete')),
      job('NFL', '2024-09-01..2024-09-30', { ...ended('time-budget'), remaining: '2024-09-20' }),
      job('NFL', october, { ...ended('time-budget'), remaining: '2024-10-03,2024-10-31' }),
    ];
    expect(next(outcomes, { generation: 2 })).toEqual({
      do: 'continue',
      days: 15,
      inputs: {
        league: 'all',
        season: '2024',
        generation: '3',
        remaining: 'NBA 2024-10-20..2024-10-31; NFL 2024-09-20,2024-10-03,2024-10-31',
      },
    });
  });

  it('takes in the days of a job that is lost, where another one moved', () => {
    const outcomes = [job('NBA', '2024-10-01', null), job('NHL', october, ended('complete'))];
    expect(next(outcomes)).toMatchObject({ do: 'continue', inputs: { remaining: 'NBA 2024-10-01' } });
  });

  it('is to wait for somebody where a run moved nothing', () => {
    const outcomes = [
      job('NBA', october, { error: { code: 'DATABASE_UNREACHABLE', message: 'Nobody there.' }, remaining: october }),
      job('NHL', october, { ...ended('time-budget'), remaining: october }),
    ];
    expect(next(outcomes)).toEqual({
      do: 'stop',
      reason: '62 days are left. This run did none of them, so no other one was started.',
    });
  });

  const killed = { code: 'JOB_LOST' as const, message: 'Killed.' };
  it.each([
    ['left nothing', null],
    ['was killed', { error: killed, remaining: october }],
  ])('is tried once more where a job %s and nothing moved, and left to somebody when that happens again', (_, died) => {
    const outcomes = [job('NBA', october, died), job('NHL', october, { ...ended('time-budget'), remaining: october })];
    expect(next(outcomes)).toMatchObject({ do: 'continue', days: 62, inputs: { generation: '1', lost_runs: '1' } });
    expect(next(outcomes, { generation: 1, lostRuns: 1 })).toEqual({
      do: 'stop',
      reason:
        '62 days are left. A job died in this run and in the one before, and neither did any of them, so no other one was started.',
    });
  });

  it('is gone on with as ever where a run moves again after one that was lost', () => {
    const outcomes = [job('NBA', october, { ...ended('time-budget'), remaining: '2024-10-31' })];
    const environment = { INPUT_LOST_RUNS: '1', INPUT_GENERATION: '1' };
    expect(next(outcomes, { generation: 1, lostRuns: 1, environment })).toEqual({
      do: 'continue',
      days: 1,
      inputs: { generation: '2', remaining: 'NBA 2024-10-31' },
    });
  });

  it.each(['blocked', 'drifted'])('is nothing where the league was %s: it would be again', (end) => {
    expect(next([job('NBA', october, { ...ended(end), remaining: '2024-10-31' })])).toEqual({ do: 'nothing' });
  });

  it('is nothing after a dry run, and nothing is started after a run that was cancelled', () => {
    const outcomes = [job('NBA', october, { ...ended('time-budget'), remaining: '2024-10-31' })];
    expect(next(outcomes, { dryRun: true })).toEqual({ do: 'nothing' });
    expect(next(outcomes, { wasCancelled: true })).toMatchObject({ do: 'stop', reason: /cancelled/ });
  });

  it('ends after forty runs', () => {
    const outcomes = [job('NBA', october, { ...ended('time-budget'), remaining: '2024-10-31' })];
    expect(next(outcomes, { generation: 38 })).toMatchObject({ do: 'continue', inputs: { generation: '39' } });
    expect(next(outcomes, { generation: 39 })).toEqual({
      do: 'stop',
      reason: '1 day is left after 40 runs in a row, so no other one was started.',
    });
  });

  it('fits what GitHub takes, however scattered the days are', () => {
    const scattered = Array.from({ length: 4000 }, (_, index) => 2 * index);
    const everySecondDay = scattered.map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());
    const outcomes = ['NFL', 'NBA', 'MLB', 'NHL', 'WNBA'].map((league) =>
      job(league, `${everySecondDay},2024-10-02`, { ...ended('time-budget'), remaining: everySecondDay.join() }),
    );
    const continuation = next(outcomes);
    expect(continuation.do).toBe('continue');
    expect(JSON.stringify(continuation).length).toBeLessThan(65_000);
  });
});
