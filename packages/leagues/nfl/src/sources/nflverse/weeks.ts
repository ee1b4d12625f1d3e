import type { GameDay } from '@backfield/contract';
import { seasonOf } from './games-file.ts';

/**
 * The week in which a day lies, where no schedule says it: weeks run from Thursday to Wednesday, and the first one has the
 * Thursday after Labor Day, the first Monday of September. The week without games before the Super Bowl, which has been in
 * February since the season that began in 2003, is not counted.
 */
export function weekOf(day: GameDay): number {
  const { days } = openingThursday(seasonOf(day)).until(day, { largestUnit: 'days' });
  const week = Math.max(1, Math.floor(days / 7) + 1);
  return Temporal.PlainDate.from(day).month === 2 ? week - 1 : week;
}

function openingThursday(season: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year: season, month: 9, day: 1 });
  const laborDay = first.add({ days: (8 - first.dayOfWeek) % 7 });
  return laborDay.add({ days: 3 });
}
