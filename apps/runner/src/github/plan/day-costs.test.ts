import { addDays, type LedgerEntry, toGameDay } from '@backfield/core';
import { findLeague } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { unmeasured } from '../measured-cost.ts';
import { dayCosts } from './day-costs.ts';

const league = findLeague('WNBA');
if (!league) throw new Error('There is no WNBA.');
const first = toGameDay('2024-06-01');

function entries(games: readonly number[]): LedgerEntry[] {
  return games.map((gamesListed, index) => ({ gameDay: addDays(first, index), gamesListed }) as LedgerEntry);
}
const costs = (changes: Partial<Parameters<typeof dayCosts>[0]> = {}) =>
  dayCosts({ league, entries: [], cost: unmeasured, ratePerSecond: 5, ...changes });

describe('what a day costs', () => {
  it('is a request a game and one for the schedule, at the rate of the host', () => {
    expect(costs({ entries: entries([4]) })(first)).toBeCloseTo((1 + 4) / 5);
  });

  it('is taken from the days that are known, for those that are not', () => {
    const known = entries([2, 3, 4, 0, 2, 3, 4, 3]);
    expect(costs({ entries: known })(toGameDay('2024-08-20'))).toBeCloseTo((1 + 3) / 5);
    expect(costs()(toGameDay('2024-08-20'))).toBeCloseTo((1 + 8) / 5);
  });

  it('is next to nothing in the off season', () => {
    expect(costs()(toGameDay('2024-01-10'))).toBeCloseTo(1 / 5);
  });

  it('is what was measured where the host is slower than it may be asked', () => {
    const cost = { seconds: 600, days: 20, games: 80 };
    expect(costs({ cost, entries: entries([4]) })(first)).toBeCloseTo(5 * 6);
    const fast = { seconds: 10, days: 20, games: 80 };
    expect(costs({ cost: fast, entries: entries([4]) })(first)).toBeCloseTo(5 / 5);
  });
});
