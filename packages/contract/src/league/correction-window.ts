/** ISO: 1 is Monday, 7 is Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * On which days after its game day a final game is read again: on single days after it; or on every day until a weekday
 * of the week after, which is the first such day that follows the first `afterWeekday` on or after the game day.
 */
type RecheckDays =
  | { kind: 'days-after'; days: readonly number[] }
  | { kind: 'daily-until'; weekday: Weekday; afterWeekday: Weekday };

/** When final games are read again, because leagues correct statistics after they were published. */
export interface CorrectionWindow {
  recent: RecheckDays;
  /** After that a day is read again once a week, as long as it is at most this many days old; 0 for never. */
  deepDays: number;
  /** Why these days, as a clause without capital and full stop. */
  reason: string;
  /** Where that can be looked up. */
  citation: string;
}
