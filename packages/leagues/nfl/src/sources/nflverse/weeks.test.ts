import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { weekOf } from './weeks.ts';

describe('the week of a day', () => {
  it.each([
    ['2023-09-07', 1, 'the opening night'],
    ['2023-09-13', 1, 'the Wednesday after it'],
    ['2023-09-17', 2, 'a Sunday'],
    ['2024-01-07', 18, 'the last Sunday of the regular season'],
    ['2024-01-15', 19, 'the first round, put off by snow to a Monday'],
    ['2024-01-28', 21, 'the semifinals'],
    ['2024-02-11', 22, 'a Super Bowl'],
    ['2020-02-02', 21, 'one of seventeen weeks'],
    ['2020-12-02', 12, 'a game of the pandemic, put off to a Wednesday'],
    ['2012-09-05', 1, 'an opening on a Wednesday'],
  ])('%s is %i, %s', (day, week) => {
    expect(weekOf(toGameDay(day))).toBe(week);
  });
});
