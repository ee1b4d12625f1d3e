import type { SeasonCalendar } from '@backfield/contract';
import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { offSeasonUntil } from './off-season.ts';

const seasons: SeasonCalendar = {
  first: 2000,
  start: { month: 9, day: 1, yearOffset: -1 },
  end: { month: 2, day: 29, yearOffset: 0 },
  naming: 'the season 2025 began in September 2024',
  citation: 'made up',
  exceptions: {
    2005: { window: null, reason: 'the owners locked the players out.', citation: 'made up' },
    2021: { window: { start: '2020-12-22', end: '2021-07-20' }, reason: 'it began late.', citation: 'made up' },
  },
};
const until = (from: string, to: string) => offSeasonUntil({ code: 'MUL', seasons }, toGameDay(from), toGameDay(to));

describe('the off season', () => {
  it.each([
    ['between two seasons', '2024-04-01', '2024-04-08', '2024-07-28'],
    ['up to the last day before the preseason', '2024-07-20', '2024-07-27', '2024-07-28'],
    ['where a season was not played', '2004-11-01', '2004-11-08', '2005-07-28'],
    ['before the first season', '1998-11-01', '1998-11-08', '1999-07-28'],
  ])('lasts %s', (_, from, to, next) => {
    expect(until(from, to)).toBe(next);
  });

  it.each([
    ['in the middle of a season', '2024-12-28', '2025-01-04'],
    ['in the preseason', '2024-07-21', '2024-07-28'],
    ['while the days still touch the season', '2024-02-29', '2024-03-07'],
    ['in a season that ended late', '2021-07-13', '2021-07-20'],
  ])('is not %s', (_, from, to) => {
    expect(until(from, to)).toBeNull();
  });
});
