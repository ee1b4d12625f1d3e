import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import type { LedgerEntry } from '@backfield/contract/store';
import { findLeague } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { dayCosts } from './day-costs.ts';

const league = findLeague('WNBA');
if (!league) throw new Error('There is no WNBA.');
const first = toGameDay('2024-06-01');

function entries(games: readonly number[]): LedgerEntry[] {
  return games.map((gamesListed, index) => ({ gameDay: addDays(first, index), gamesListed }) as LedgerEntry);
}
const costs = (changes: Partial<Parameters<typeof dayCosts>[0]> = {}) =>
  dayCosts({ league, entries: [], due: () => league.sources[0], costs: [], rateOf: () => 5, ...changes });

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
    const slow = { source: 'espn', seconds: 600, days: 20, games: 80 };
    expect(costs({ costs: [slow], entries: entries([4]) })(first)).toBeCloseTo(5 * 6);
    const fast = { ...slow, seconds: 10 };
    expect(costs({ costs: [fast], entries: entries([4]) })(first)).toBeCloseTo(5 / 5);
  });

  it('is that of the source which the day is read from', () => {
    const other = league.sources.find(({ code }) => code === 'nba-stats');
    if (!other) throw new Error('The WNBA has no second source.');
    const due = (day: GameDay) => (day < '2024-06-02' ? other : league.sources[0]);
    const measured = [
      { source: 'espn', seconds: 600, days: 20, games: 80 },
      { source: 'nba-stats', seconds: 900, days: 300, games: 700 },
    ];
    const rateOf = (host: string) => (host === 'stats.wnba.com' ? 1 : 5);
    // Its box scores come with a schedule of 30 days: ten requests for 300 days, 90 seconds each.
    const costOf = costs({ due, rateOf, costs: measured, entries: entries([4, 4]) });
    expect(costOf(first)).toBeCloseTo(90 / 30);
    expect(costOf(addDays(first, 1))).toBeCloseTo(5 * 6);
    expect(costs({ due, rateOf, entries: entries([4]) })(first)).toBeCloseTo(1 / 30);
  });
});
