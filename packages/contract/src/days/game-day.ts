import { UsageError } from '../errors.ts';

declare const brand: unique symbol;

/**
 * A league's own calendar date, `YYYY-MM-DD`: the day that the league files a game under, never the UTC date of its
 * start. Sorts as text.
 */
export type GameDay = string & { readonly [brand]: 'GameDay' };

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is an existing calendar date written `YYYY-MM-DD`. */
export function isGameDay(text: string): text is GameDay {
  if (!pattern.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Reads `YYYY-MM-DD`. Throws `BAD_DATE` for anything else, 2023-02-29 included. */
export function toGameDay(text: string): GameDay {
  if (isGameDay(text)) return text;
  throw new UsageError('BAD_DATE', `"${text}" is not a date. Write dates as YYYY-MM-DD, for example 2024-10-08.`);
}

/**
 * The calendar date that an instant has in a time zone. `instant` is ISO 8601 with an offset or Z, seconds may be absent;
 * or milliseconds since the epoch.
 */
export function gameDayAt(instant: string | number, timeZone: string): GameDay {
  const at =
    typeof instant === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(Math.floor(instant))
      : Temporal.Instant.from(instant);
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString() as GameDay;
}

/** The day `days` later, or earlier where `days` is negative. */
export function addDays(day: GameDay, days: number): GameDay {
  return Temporal.PlainDate.from(day).add({ days }).toString() as GameDay;
}

/** Number of days from one day to another; negative where `to` comes first. */
export function daysBetween(from: GameDay, to: GameDay): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/**
 * Every day from `startDate` to `endDate`, both included, in order. Dates are calendar dates: a change of clocks neither
 * drops nor repeats one. Throws `BAD_DATE`, or `RANGE_REVERSED` where the end comes before the start.
 */
export function generateDateRange(startDate: string, endDate: string): GameDay[] {
  const start = toGameDay(startDate);
  const end = toGameDay(endDate);
  if (end < start) {
    throw new UsageError('RANGE_REVERSED', `The range ends (${end}) before it starts (${start}). Swap the two dates.`);
  }
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index));
}

/** The `days` days ending with `today`, oldest first: `getLastNDays(30, today)` holds 30 days. Throws `BAD_OPTION` below 1. */
export function getLastNDays(days: number, today: string): GameDay[] {
  if (!Number.isInteger(days) || days < 1) {
    throw new UsageError('BAD_OPTION', `"${days}" is not a number of days. Give a whole number of at least 1.`);
  }
  const end = toGameDay(today);
  return generateDateRange(addDays(end, 1 - days), end);
}

/** The first and the last of some days, in whatever order they are. There must be one at least. */
export function spanOf(days: readonly GameDay[]): { from: GameDay; to: GameDay } {
  const sorted = [...days].sort();
  return { from: sorted[0] as GameDay, to: sorted.at(-1) as GameDay };
}
