import type { BackfillResult } from '@backfield/contract/results';

type Days = Pick<BackfillResult, 'startDate' | 'endDate'>;

/** A range in words: "2024-10-01 to 2024-10-08", or the one day. */
export function dayRange({ startDate, endDate }: Days): string {
  return startDate === endDate ? startDate : `${startDate} to ${endDate}`;
}

/** The days of all of them where they are the same, which then need be said only once; null where they differ. */
export function sharedDayRange(results: readonly Days[]): string | null {
  const [range, ...others] = new Set(results.map(dayRange));
  return range !== undefined && others.length === 0 ? range : null;
}
