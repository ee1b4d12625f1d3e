import type { League } from '@backfield/contract';
import { addDays, type GameDay, getSeasonDateRange } from '@backfield/contract';

/** Days before the season's window on which preseason games may be played: the NFL's first one comes a month earlier. */
const preseasonDays = 35;

/**
 * The first day of the next season, its preseason included, for days that no season of the league touches; null where one does,
 * or where none is known to follow.
 */
export function offSeasonUntil(league: Pick<League, 'code' | 'seasons'>, from: GameDay, to: GameDay): GameDay | null {
  const year = Number(from.slice(0, 4));
  const windows = [year - 1, year, year + 1, year + 2].flatMap((season) => seasonWindow(league, season));
  if (windows.some((window) => window.from <= to && window.to >= from)) return null;
  const starts = windows.map((window) => window.from).filter((start) => start > to);
  return starts.sort()[0] ?? null;
}

function seasonWindow(league: Pick<League, 'code' | 'seasons'>, season: number): { from: GameDay; to: GameDay }[] {
  if (season < league.seasons.first || league.seasons.exceptions[season]?.window === null) return [];
  const { startDate, endDate } = getSeasonDateRange(league, season);
  return [{ from: addDays(startDate, -preseasonDays), to: endDate }];
}
