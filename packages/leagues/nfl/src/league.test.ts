import { getSeasonDateRange } from '@backfield/contract';
import type { Cell } from '@backfield/feed-espn';
import { describe, expect, it } from 'vitest';
import { nfl } from './league.ts';
import { blocks } from './sources/espn/columns.ts';

describe('NFL', () => {
  it.each([
    [2024, '2023-09-01', '2024-02-29'],
    [2025, '2024-09-01', '2025-02-28'],
  ])('plays the season %i from September to the end of February', (season, startDate, endDate) => {
    expect(getSeasonDateRange(nfl, season)).toEqual({ startDate, endDate });
  });

  it('has a column for each prop type, and a prop type for each column', () => {
    const cells = Object.values(blocks.columns).flatMap((columns): Cell[] => Object.values(columns));
    const read = cells.flatMap(({ propTypes }) => propTypes);
    expect(read.sort()).toEqual(nfl.propTypes.map(({ code }) => code).sort());
  });
});
