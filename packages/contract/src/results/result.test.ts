import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackfillResult, exitCodeOf, type RunEnd } from './result.ts';

const failedUnit = { gameDay: '2024-10-01', code: 'HTTP_STATUS', error: 'Answered 503.', failures: [] };

function ended(end: RunEnd, failed = 0): BackfillResult {
  return { end, failed: Array.from({ length: failed }, () => failedUnit) } as unknown as BackfillResult;
}

/** Every ending of a run, in the order in which their exit codes take precedence. */
const byPrecedence = [
  [1, ended('stopped')],
  [130, ended('interrupted')],
  [3, ended('complete', 1)],
  [5, ended('blocked')],
  [75, ended('time-budget')],
  [0, ended('complete')],
] as const;

describe('the exit code', () => {
  it.each(byPrecedence)('is %d for one run that ended so', (code, result) => {
    expect(exitCodeOf([result])).toBe(code);
  });

  it('of several runs is the gravest, in the order 1, 130, 3, 5, 75, 0', () => {
    const places = fc.array(fc.nat(byPrecedence.length - 1), { minLength: 1 });
    fc.assert(
      fc.property(places, (chosen) => {
        const results = chosen.map((place) => byPrecedence[place]?.[1] as BackfillResult);
        expect(exitCodeOf(results)).toBe(byPrecedence[Math.min(...chosen)]?.[0]);
      }),
    );
  });

  it('of one run with several troubles is the gravest of them', () => {
    expect(exitCodeOf([ended('stopped', 2)])).toBe(1);
    expect(exitCodeOf([ended('interrupted', 2)])).toBe(130);
    expect(exitCodeOf([ended('blocked', 2)])).toBe(3);
    expect(exitCodeOf([ended('time-budget', 2)])).toBe(3);
  });

  it('is 0 where there was nothing to do', () => {
    expect(exitCodeOf([])).toBe(0);
  });
});
