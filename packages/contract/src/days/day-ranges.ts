import { addDays, type GameDay } from './game-day.ts';

/** Sorted days as the rows that follow each other without a gap. */
export function rowsOfDays(days: readonly GameDay[]): DayRange[] {
  const rows: DayRange[] = [];
  for (const day of days) {
    const last = rows.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else rows.push({ from: day, to: day });
  }
  return rows;
}

/** The days up to `lastDay`; null where none of them is. */
export function daysUntil({ from, to }: DayRange, lastDay: GameDay): DayRange | null {
  if (from > lastDay) return null;
  return to > lastDay ? { from, to: lastDay } : { from, to };
}

export function isWithin(day: GameDay, range: DayRange | null): boolean {
  return range !== null && day >= range.from && day <= range.to;
}

/** The days that are in both; null where none is. */
export function sharedDays(a: DayRange, b: DayRange): DayRange | null {
  const until = daysUntil(a, b.to);
  if (until === null || until.to < b.from) return null;
  return until.from < b.from ? { ...until, from: b.from } : until;
}

/** Consecutive days, both ends included. */
export interface DayRange {
  from: GameDay;
  to: GameDay;
}
