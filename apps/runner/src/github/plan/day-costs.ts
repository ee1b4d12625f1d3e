import { type GameDay, type League, type LedgerEntry, offSeasonUntil } from '@backfield/core';
import type { MeasuredCost } from '../measured-cost.ts';

/** Where nothing was measured: more than any league plays on an ordinary day but baseball, so that jobs end early, not late. */
const gamesOfAnUnknownDay = 8;
/** Fewer days than these say more about the days than about the league. */
const leastDaysMeasured = 7;

export interface DayCostsOptions {
  league: League;
  /** What is known of days that were looked at before. */
  entries: readonly LedgerEntry[];
  cost: MeasuredCost;
  /** The host's own, undivided. */
  ratePerSecond: number;
}

/** How many seconds each day takes one job that has the host for itself: a request a game, and its share of a schedule. */
export function dayCosts({ league, entries, cost, ratePerSecond }: DayCostsOptions): (day: GameDay) => number {
  const scheduleRequests = 1 / league.sources[0].scheduleDays;
  const games = new Map(entries.map(({ gameDay, gamesListed }) => [gameDay, gamesListed]));
  const usual = usualGames(entries);
  const measuredRequests = cost.days * scheduleRequests + cost.games;
  const measured = cost.days < leastDaysMeasured ? 0 : cost.seconds / measuredRequests;
  // Slower than the rate where the host answers slowly, never faster.
  const secondsPerRequest = Math.max(measured, 1 / ratePerSecond);

  return (day) => {
    const expected = offSeasonUntil(league, day, day) === null ? usual : 0;
    return (scheduleRequests + (games.get(day) ?? expected)) * secondsPerRequest;
  };
}

function usualGames(entries: readonly LedgerEntry[]): number {
  const played = entries.map(({ gamesListed }) => gamesListed).filter((games) => games > 0);
  if (played.length < leastDaysMeasured) return gamesOfAnUnknownDay;
  return played.reduce((sum, games) => sum + games, 0) / played.length;
}
