import { addDays, type GameDay } from '../days/game-day.ts';
import type { Schedule } from '../game/game.ts';
import type { HttpClient } from '../http/http-client.ts';
import { uniqueListings } from '../league/unique-listings.ts';
import type { KnownGames } from './known-games.ts';
import type { Source } from './source.ts';

/**
 * The schedules of a run's days, asked for in as few requests as the source allows: days that one request can answer
 * for share it. A request that failed is made again by the next day that needs it. What a window held is let go when each
 * of its days has had it: with box scores in it, a season would fill the memory.
 */
export interface ScheduleWindows {
  /** The schedule of one of the run's days. Throws whatever `Source.schedule` throws, or reports for this day. */
  on(day: GameDay): Promise<Schedule>;
}

interface ScheduleWindow {
  from: GameDay;
  to: GameDay;
  schedule: Promise<Schedule> | null;
  /** Days of the run that have not had it yet. */
  waiting: Set<GameDay>;
}

export function createScheduleWindows(
  source: Source,
  http: HttpClient,
  days: readonly GameDay[],
  known?: KnownGames,
): ScheduleWindows {
  const windows = windowsOver(days, source);

  async function scheduleOf(window: ScheduleWindow): Promise<Schedule> {
    window.schedule ??= source.schedule(http, window.from, window.to, known);
    try {
      return await window.schedule;
    } catch (error) {
      window.schedule = null;
      throw error;
    }
  }

  return {
    async on(day) {
      const window = windows.get(day) ?? windowFrom(day);
      const { games, leftOut, boxScores, unanswered } = await scheduleOf(window);
      window.waiting.delete(day);
      if (window.waiting.size === 0) window.schedule = null;
      const error = unanswered?.get(day);
      if (error) throw error;
      return {
        games: uniqueListings(games.filter(({ gameDay }) => gameDay === day)),
        leftOut: uniqueListings(leftOut.filter(({ gameDay }) => gameDay === day)),
        ...(boxScores ? { boxScores } : {}),
      };
    },
  };
}

/** Each day's window; a window begins at a day of the run and ends at the last one that the same request covers. */
function windowsOver(days: readonly GameDay[], source: Source): Map<GameDay, ScheduleWindow> {
  const { scheduleDays } = source;
  const isOfOneFile = (one: GameDay, other: GameDay) => source.scheduleFile?.(one) === source.scheduleFile?.(other);
  const windows = new Map<GameDay, ScheduleWindow>();
  let current: ScheduleWindow | undefined;
  for (const day of [...days].sort()) {
    const fits = current && day <= addDays(current.from, scheduleDays - 1) && isOfOneFile(current.from, day);
    if (!current || !fits) current = windowFrom(day);
    current.to = day;
    current.waiting.add(day);
    windows.set(day, current);
  }
  return windows;
}

function windowFrom(day: GameDay): ScheduleWindow {
  return { from: day, to: day, schedule: null, waiting: new Set() };
}
