import type { CorrectionWindow } from '@backfield/contract';
import { addDays, daysBetween, type GameDay } from '@backfield/contract';

const week = 7;

/**
 * The days on which a game day is to be read again for corrections, in order. After the recent ones they are whole weeks
 * after the game day: as game days lie on different weekdays, each day's share of a pass over all of them is a seventh.
 */
export function recheckDays(gameDay: GameDay, { recent, deepDays }: CorrectionWindow): GameDay[] {
  const last = recent.kind === 'daily-until' ? lastDailyDay(gameDay, recent) : 0;
  const daily = Array.from({ length: last }, (_, index) => index + 1);
  const deep = Array.from({ length: Math.floor(deepDays / week) }, (_, index) => (index + 1) * week);
  const all = new Set([...(recent.kind === 'daily-until' ? daily : recent.days), ...deep]);
  return [...all].sort((a, b) => a - b).map((days) => addDays(gameDay, days));
}

/**
 * Whether a day to read it again has come that the last look does not count for. Late and dropped runs shift nothing: a
 * day that was missed stays due until the next look.
 */
export function isRecheckDue(gameDay: GameDay, lookedOn: GameDay, today: GameDay, window: CorrectionWindow): boolean {
  return recheckDays(gameDay, window).some((day) => day > lookedOn && day <= today);
}

/** How many days after the game day the last of the daily looks is. */
function lastDailyDay(
  gameDay: GameDay,
  { weekday, afterWeekday }: Extract<CorrectionWindow['recent'], { kind: 'daily-until' }>,
): number {
  const after = nextWeekday(gameDay, afterWeekday);
  return daysBetween(gameDay, nextWeekday(addDays(after, 1), weekday));
}

/** The first such weekday, the day itself included. */
function nextWeekday(day: GameDay, weekday: number): GameDay {
  return addDays(day, (weekday - Temporal.PlainDate.from(day).dayOfWeek + week) % week);
}
