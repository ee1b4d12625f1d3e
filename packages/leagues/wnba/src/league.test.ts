import { getSeasonDateRange } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { wnba } from './league.ts';

describe('WNBA', () => {
  it.each([2002, 2020, 2025])('plays the season %i within its year', (season) => {
    expect(getSeasonDateRange(wnba, season)).toEqual({ startDate: `${season}-05-01`, endDate: `${season}-10-31` });
  });
});
