import { addDays, type GameDay } from '@backfield/contract';

export const eastern = 'America/New_York';

/** The instant of a wall clock time, ISO 8601 UTC with seconds: `2024-10-22T23:30:00Z`. */
export function startAt(day: GameDay, time: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString();
}

/** The instant so many hours later. */
export function hoursLater(instant: string, hours: number): string {
  return Temporal.Instant.from(instant)
    .add({ minutes: Math.round(hours * 60) })
    .toString();
}

/** The instant of the same wall clock time on another day. */
export function sameTimeOn(day: GameDay, startsAt: string, timeZone: string): string {
  const time = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone).toPlainTime();
  return startAt(day, time.toString(), timeZone);
}

/** Day of the week: 1 for Monday to 7 for Sunday. */
export function weekday(day: GameDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The first such weekday on or after a date. */
export function weekdayFrom(year: number, month: number, date: number, wanted: number): GameDay {
  const earliest = Temporal.PlainDate.from({ year, month, day: date });
  return earliest.add({ days: (wanted - earliest.dayOfWeek + 7) % 7 }).toString() as GameDay;
}

export function yearOf(day: GameDay): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: GameDay): number {
  return Number(day.slice(5, 7));
}

/** `count` days from `first` on, without those in `off`. */
export function daysFrom(first: GameDay, count: number, off: ReadonlySet<GameDay> = new Set()): GameDay[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index)).filter((day) => !off.has(day));
}
