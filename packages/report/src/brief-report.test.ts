import { describe, expect, it } from 'vitest';
import { briefReport } from './brief-report.ts';
import { failedDay, failedResult, madeUpReport, madeUpResult } from './testing/made-up-report.ts';

const failed = failedResult([failedDay('2024-10-08', 'NOT_JSON', 'cut off')]);

describe('the brief report', () => {
  it('counts a league once, however many of its plans were run', () => {
    const results = [madeUpResult(), failed, madeUpResult({ league: 'NFL' })];
    expect(briefReport(madeUpReport({ exitCode: 3, results })).title).toBe(
      '▲ Partial: Backfield, 1 of 2 leagues complete',
    );
  });

  it('says so where a run failed and its leagues did not', () => {
    const results = [madeUpResult(), madeUpResult({ league: 'NFL' })];
    const notices = ['MLB: its job ended without a result.'];
    expect(briefReport(madeUpReport({ exitCode: 1, results, notices }))).toEqual({
      title: '✗ Bad: Backfield, all 2 leagues complete, but exit 1',
      message: 'MLB: its job ended without a result.',
    });
  });

  it('names five problems and counts the others', () => {
    const results = Array.from({ length: 7 }, () => failed);
    expect(briefReport(madeUpReport({ exitCode: 3, results })).message).toBe(
      `${'NHL: 1 failed day. '.repeat(5)}And 2 more.`,
    );
  });

  it('takes a name for the run, on one line and not too long', () => {
    const title = `Nightly\n${'run '.repeat(50)}`;
    expect(briefReport(madeUpReport(), { title }).title).toMatch(/^✓ Good: Nightly (run ){17}r?u?n?…, NHL complete$/);
  });
});
