import { getSeasonDateRange } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { nba } from './league.ts';
import { blocks } from './sources/espn/columns.ts';

describe('NBA', () => {
  it.each([
    [2025, '2024-10-01', '2025-06-30'],
    [2020, '2019-10-22', '2020-10-11'],
    [2021, '2020-12-22', '2021-07-20'],
  ])('plays the season %i from %s to %s', (season, startDate, endDate) => {
    expect(getSeasonDateRange(nba, season)).toEqual({ startDate, endDate });
  });

  it('has a column for each prop type, and a prop type for each column', () => {
    const read = Object.values(blocks.columns).flatMap(({ propTypes }) => propTypes);
    expect(read.sort()).toEqual(nba.propTypes.map(({ code }) => code).sort());
  });
});
