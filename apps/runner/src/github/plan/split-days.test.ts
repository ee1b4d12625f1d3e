import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../test/support/random.ts';
import { splitDays } from './split-days.ts';

const daysOf = (count: number) => Array.from({ length: count }, (_, index) => addDays(toGameDay('2024-01-01'), index));
const even = () => 1;

describe('days that are split', () => {
  it('are shared out evenly where they cost the same', () => {
    expect(splitDays(daysOf(12), 3, even).map((row) => row.length)).toEqual([4, 4, 4]);
    expect(
      splitDays(daysOf(10), 4, even)
        .map((row) => row.length)
        .sort(),
    ).toEqual([2, 2, 3, 3]);
  });

  it('are shared out by what they cost', () => {
    const days = daysOf(8);
    const costly = (day: GameDay) => (day >= '2024-01-07' ? 3 : 1);
    expect(splitDays(days, 2, costly)).toEqual([days.slice(0, 6), days.slice(6)]);
  });

  it('are one row, or none, where there is nothing to share', () => {
    expect(splitDays(daysOf(5), 1, even)).toEqual([daysOf(5)]);
    expect(splitDays(daysOf(2), 5, even)).toEqual(daysOf(2).map((day) => [day]));
    expect(splitDays([], 3, even)).toEqual([]);
  });

  it('stay in order, none lost, none twice, in as many rows as there are to be', () => {
    const random = createRandom(4);
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const days = daysOf(1 + Math.floor(random() * 60));
      const parts = 1 + Math.floor(random() * 20);
      const costs = new Map(days.map((day) => [day, random() < 0.3 ? 0.01 : random() * 10]));
      const rows = splitDays(days, parts, (day) => costs.get(day) ?? 0);
      expect(rows.flat()).toEqual(days);
      expect(rows).toHaveLength(Math.min(parts, days.length));
      const costOf = (row: readonly GameDay[]) => row.reduce((sum, day) => sum + (costs.get(day) ?? 0), 0);
      const dearestDay = Math.max(...costs.values());
      const fair = costOf(days) / rows.length;
      for (const row of rows) expect(costOf(row)).toBeLessThanOrEqual(fair + dearestDay * 1.5);
    }
  });
});
