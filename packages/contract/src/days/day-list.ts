import type { DayRange } from './day-ranges.ts';
import { rowsOfDays } from './day-ranges.ts';
import { daysBetween, type GameDay, generateDateRange, toGameDay } from './game-day.ts';

interface DayListOptions {
  /** Most ranges in the list: beyond that the closest ones are joined, with the days between them. Default: no limit. */
  mostRanges?: number;
}

/** Days in a few words: `2024-09-01..2024-09-30,2024-10-04`. Empty for no days. */
export function formatDayList(
  days: readonly GameDay[],
  { mostRanges = Number.POSITIVE_INFINITY }: DayListOptions = {},
) {
  const ranges = joinClosest(rowsOfDays([...new Set(days)].sort()), mostRanges);
  return ranges.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(',');
}

/** The days that such a list names, each once, in order. Throws `BAD_DATE`, or `RANGE_REVERSED` for a range that is. */
export function parseDayList(text: string): GameDay[] {
  const parts = text.split(',').map((part) => part.trim());
  const days = parts.filter(Boolean).flatMap((part) => {
    const [from = '', to] = part.split('..');
    return to === undefined ? [toGameDay(from)] : generateDateRange(from, to);
  });
  return [...new Set(days)].sort();
}

function joinClosest(ranges: readonly DayRange[], most: number): readonly DayRange[] {
  if (ranges.length <= most) return ranges;
  const gaps = ranges.slice(1).map(({ from }, index) => daysBetween((ranges[index] as DayRange).to, from));
  const closed = gaps.toSorted((a, b) => a - b)[ranges.length - most - 1] ?? 0;
  const joined: DayRange[] = [];
  for (const [index, range] of ranges.entries()) {
    const last = joined.at(-1);
    if (last && (gaps[index - 1] ?? 0) <= closed) last.to = range.to;
    else joined.push({ ...range });
  }
  return joined;
}
