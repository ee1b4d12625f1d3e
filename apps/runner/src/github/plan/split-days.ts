import type { GameDay } from '@backfield/contract';

/**
 * Sorted days in so many rows, one after the other, that cost about the same; fewer where there are not so many days. Rows
 * rather than hands, as a job holds all days from its first to its last while it runs.
 */
export function splitDays(days: readonly GameDay[], parts: number, costOf: (day: GameDay) => number): GameDay[][] {
  const costs = days.map(costOf);
  let left = costs.reduce((sum, cost) => sum + cost, 0);
  const rows: GameDay[][] = [];
  let row: GameDay[] = [];
  let cost = 0;
  for (const [index, day] of days.entries()) {
    const rowsLeft = parts - rows.length;
    const dayCost = costs[index] as number;
    // A day goes where it overshoots least; each row that is still to come needs one.
    const isFull = cost + dayCost / 2 > left / rowsLeft;
    if (row.length > 0 && rowsLeft > 1 && (isFull || days.length - index < rowsLeft)) {
      rows.push(row);
      left -= cost;
      row = [];
      cost = 0;
    }
    row.push(day);
    cost += dayCost;
  }
  return row.length === 0 ? rows : [...rows, row];
}
