/** Day of the week, ISO: 1 is Monday, 7 is Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Days after its game day on which a final game is read again: single ones; or every day until a weekday of the week after,
 * which is the first such day that follows the first `afterWeekday` on or after the game day.
 */
type RecheckDays =
  | { kind: 'days-after'; days: readonly number[] }
  | { kind: 'daily-until'; weekday: Weekday; afterWeekday: Weekday };

/** The days on which final games are read again, because leagues correct statistics after they were published. */
export interface CorrectionWindow {
  recent: RecheckDays;
  /** Age in days up to which a day is still read again once a week, after the recheck days; 0 for never. */
  deepDays: number;
  /** The reason for these days, as a clause without capital and full stop. */
  reason: string;
  /** A page where the reason can be looked up. */
  citation: string;
}
