import { getSeasonDateRange } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { nhl } from './league.ts';

function rangeOf(season: number): string {
  const { startDate, endDate } = getSeasonDateRange(nhl, season);
  return `${startDate} to ${endDate}`;
}

describe('the NHL seasons', () => {
  it('run from October to June and are named by the year in which they end', () => {
    expect(rangeOf(2025)).toBe('2024-10-01 to 2025-06-30');
  });

  it('broke that window in the lockout of 2013 and the pandemic', () => {
    expect([2013, 2020, 2021].map(rangeOf)).toEqual([
      '2013-01-19 to 2013-06-24',
      '2019-10-02 to 2020-09-28',
      '2021-01-13 to 2021-07-07',
    ]);
  });

  it('are known from 2012 on', () => {
    expect(rangeOf(2012)).toBe('2011-10-01 to 2012-06-30');
    expect(() => rangeOf(2011)).toThrow(expect.objectContaining({ code: 'SEASON_UNKNOWN' }));
  });

  it('include one that was not played', () => {
    const seasons = { ...nhl.seasons, first: 2004 };
    expect(() => getSeasonDateRange({ code: 'NHL', seasons }, 2005)).toThrow(/NHL played no season 2005: A lockout/);
  });
});
