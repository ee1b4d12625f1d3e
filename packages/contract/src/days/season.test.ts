import { describe, expect, it } from 'vitest';
import { toGameDay } from './game-day.ts';
import { getSeasonDateRange, type SeasonCalendar, seasonOn } from './season.ts';

const winter: SeasonCalendar = {
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
const rangeOf = (season: number) => getSeasonDateRange({ code: 'MUL', seasons: winter }, season);

describe('a season', () => {
  it.each([
    [2024, '2023-09-01', '2024-02-29'],
    [2025, '2024-09-01', '2025-02-28'],
    [2000, '1999-09-01', '2000-02-29'],
    [2100, '2099-09-01', '2100-02-28'],
  ])('%d lasts from %s to %s', (season, startDate, endDate) => {
    expect(rangeOf(season)).toEqual({ startDate, endDate });
  });

  it('keeps to its own window where it broke the ordinary one', () => {
    expect(rangeOf(2021)).toEqual({ startDate: '2020-12-22', endDate: '2021-07-20' });
  });

  it('lies in one year where both marks do', () => {
    const summer = {
      ...winter,
      start: { month: 3, day: 1, yearOffset: 0 },
      end: { month: 11, day: 15, yearOffset: 0 },
    };
    const range = getSeasonDateRange({ code: 'MUL', seasons: summer as SeasonCalendar }, 2024);
    expect(range).toEqual({ startDate: '2024-03-01', endDate: '2024-11-15' });
  });

  it('that was not played is refused with the reason', () => {
    expect(() => rangeOf(2005)).toThrow(
      expect.objectContaining({ code: 'SEASON_UNKNOWN', message: expect.stringContaining('locked the players out') }),
    );
  });

  it.each([1999, 2024.5, Number.NaN, 10_000])('%d is refused with how seasons are named', (season) => {
    expect(() => rangeOf(season)).toThrow(
      expect.objectContaining({ code: 'SEASON_UNKNOWN', message: expect.stringContaining(winter.naming) }),
    );
  });
});

const courts: SeasonCalendar = {
  ...winter,
  first: 2002,
  start: { month: 10, day: 1, yearOffset: -1 },
  end: { month: 6, day: 30, yearOffset: 0 },
  exceptions: {
    2020: { window: { start: '2019-10-22', end: '2020-10-11' }, reason: 'late', citation: 'made up' },
    2021: { window: { start: '2020-12-22', end: '2021-07-20' }, reason: 'late', citation: 'made up' },
  },
};

describe('the season of a day', () => {
  it.each([
    ['2024-10-22', 2025],
    ['2025-06-30', 2025],
    // A preseason, and the bubble that ended when another season would have begun.
    ['2017-09-30', 2018],
    ['2020-10-11', 2020],
    ['2020-12-11', 2021],
    ['2021-07-20', 2021],
    ['2024-08-01', 2024],
    ['2024-09-01', 2025],
    // Before the first season that is offered.
    ['1996-11-01', 1997],
  ])('%s is of %i', (day, season) => {
    expect(seasonOn(courts, toGameDay(day))).toBe(season);
  });

  it('is never one that was not played', () => {
    expect([seasonOn(winter, toGameDay('2004-11-15')), seasonOn(winter, toGameDay('2005-02-01'))]).not.toContain(2005);
  });
});
