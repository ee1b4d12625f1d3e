import { daysUntil, rowsOfDays, sharedDays, toGameDay } from '@backfield/contract';
import type { Problem } from '@backfield/contract/results';
import { expect, it } from 'vitest';
import { planHeal } from './plan-heal.ts';

function problem(kind: Problem['kind'], from: string, to = from, more: Partial<Problem> = {}): Problem {
  return {
    league: 'NFL',
    season: 2025,
    gameDay: toGameDay(from),
    toDay: toGameDay(to),
    source: 'espn',
    sourceGameId: '1',
    kind,
    evidence: '',
    accepted: null,
    ...more,
  };
}

it('heals every day with an open problem that a look can mend once, in order', () => {
  const { days, neverLookedAt } = planHeal([
    problem('missing', '2024-10-08'),
    problem('stored-lines-edited', '2024-10-08'),
    problem('unknown-days', '2024-10-01', '2024-10-03'),
    problem('day-unproven', '2024-10-12'),
  ]);
  expect(days).toEqual(['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-08']);
  expect(neverLookedAt).toEqual(['2024-10-01', '2024-10-02', '2024-10-03']);
});

it('leaves accepted gaps alone', () => {
  const accepted = { reason: 'abandoned', evidence: 'a page', expiresOn: null };
  const problems = [problem('missing', '2024-10-08', '2024-10-08', { accepted })];
  expect(planHeal(problems)).toEqual({ days: [], neverLookedAt: [], strays: [] });
});

it('would take out only games that the schedule contradicts', () => {
  const { strays } = planHeal([
    problem('stored-not-final', '2024-10-08', '2024-10-08', { sourceGameId: '7' }),
    problem('stored-never-listed', '2024-10-09', '2024-10-09', { sourceGameId: '8' }),
    problem('stored-day', '2024-10-09', '2024-10-09', { sourceGameId: '9' }),
  ]);
  expect(strays.map(({ sourceGameId }) => sourceGameId)).toEqual(['7', '8']);
});

it('writes days that follow each other as one row', () => {
  const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-03'].map(toGameDay);
  expect(rowsOfDays(days)).toEqual([
    { from: '2024-02-28', to: '2024-03-01' },
    { from: '2024-03-03', to: '2024-03-03' },
  ]);
});

it('ends a range with the last day, and has none before it begins', () => {
  const october = { from: toGameDay('2024-10-01'), to: toGameDay('2024-10-31') };
  expect(daysUntil(october, toGameDay('2024-10-20'))).toEqual({ from: '2024-10-01', to: '2024-10-20' });
  expect(daysUntil(october, toGameDay('2024-11-20'))).toEqual(october);
  expect(daysUntil(october, toGameDay('2024-09-30'))).toBeNull();
});

it('finds the days that two ranges share', () => {
  const range = (from: string, to: string) => ({ from: toGameDay(from), to: toGameDay(to) });
  const october = range('2024-10-01', '2024-10-31');
  expect(sharedDays(october, range('2024-09-15', '2024-10-03'))).toEqual(range('2024-10-01', '2024-10-03'));
  expect(sharedDays(range('2024-10-30', '2024-11-02'), october)).toEqual(range('2024-10-30', '2024-10-31'));
  expect(sharedDays(october, range('2024-11-01', '2024-11-02'))).toBeNull();
});
