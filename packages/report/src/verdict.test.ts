import { describe, expect, it } from 'vitest';
import { blockedMlb, failedDay, failedResult, madeUpResult } from './testing/made-up-report.ts';
import { leagueVerdict, verdictOf, worstFirst } from './verdict.ts';

const failed = failedResult([failedDay('2024-10-08', 'HTTP_STATUS', 'answered 503')], { league: 'NBA' });
const blocked = madeUpResult(blockedMlb);

describe('the verdict', () => {
  it.each([
    ['everything done', 0, [madeUpResult()], 'good'],
    ['days that wait for their games', 0, [madeUpResult({ games: 0 })], 'good'],
    ['games that ought to have ended long ago', 0, [madeUpResult({ gamesOverdue: 1 })], 'partial'],
    ['no league to run', 0, [], 'good'],
    ['failed days among others', 3, [failed], 'partial'],
    ['one league blocked, another done', 5, [blocked, madeUpResult()], 'partial'],
    ['every league blocked at once', 5, [blocked], 'bad'],
    ['the time budget used', 75, [madeUpResult({ end: 'time-budget' })], 'partial'],
    ['interrupted in the middle', 130, [madeUpResult({ end: 'interrupted' })], 'partial'],
    ['the database lost', 1, [madeUpResult({ end: 'stopped' }), madeUpResult()], 'bad'],
    ['a run that never began', 1, [], 'bad'],
  ] as const)('of %s (exit %d) is right', (_, exitCode, results, verdict) => {
    expect(verdictOf({ exitCode, results })).toBe(verdict);
  });

  it('is each league’s own too', () => {
    expect([madeUpResult(), failed, blocked].map(leagueVerdict)).toEqual(['good', 'partial', 'bad']);
  });

  it('puts the worst league first and leaves the others in their order', () => {
    const results = [madeUpResult({ league: 'NFL' }), failed, madeUpResult({ league: 'NHL' }), blocked];
    expect(worstFirst(results).map(({ league }) => league)).toEqual(['MLB', 'NBA', 'NFL', 'NHL']);
  });
});
