import type { GameDay, League, Source } from '@backfield/contract';
import type { LedgerEntry } from '@backfield/contract/store';
import { offSeasonUntil } from '@backfield/engine';
import type { MeasuredCost } from '../measured-cost.ts';

/**
 * Games assumed for a day that was never measured: more than any league plays on an ordinary day but baseball, so that jobs end
 * early, not late.
 */
const gamesOfAnUnknownDay = 8;
/** Fewer days than these say more about the days than about the league. */
const leastDaysMeasured = 7;

export interface DayCostsOptions {
  league: League;
  /** The ledger's entries of days that were looked at before. */
  entries: readonly LedgerEntry[];
  /** The source that a day is read from. */
  due(day: GameDay): Source;
  /** The costs of earlier runs, by source. */
  costs: readonly MeasuredCost[];
  /** The host's own, undivided. */
  rateOf(host: string): number;
}

/** The seconds that each day takes one job that has the host for itself: its share of a schedule, and its games. */
export function dayCosts({ league, entries, due, costs, rateOf }: DayCostsOptions): (day: GameDay) => number {
  const games = new Map(entries.map(({ gameDay, gamesListed }) => [gameDay, gamesListed]));
  const usual = usualGames(entries);

  return (day) => {
    const source = due(day);
    const expected = offSeasonUntil(league, day, day) === null ? usual : 0;
    const requests = requestsOf(source, { days: 1, games: games.get(day) ?? expected });
    return requests * secondsPerRequest(source, costs, rateOf(source.host));
  };
}

/**
 * Requests that a day costs. Days share the requests for their schedules; a game has one of its own, unless it comes with the
 * schedule.
 */
function requestsOf({ scheduleDays, handsOverBoxScores }: Source, { days, games }: { days: number; games: number }) {
  return days / scheduleDays + (handsOverBoxScores ? 0 : games);
}

/** Seconds from one request to the next: slower than the rate where the host answers slowly, never faster. */
function secondsPerRequest(source: Source, costs: readonly MeasuredCost[], ratePerSecond: number): number {
  const cost = costs.find((candidate) => candidate.source === source.code);
  const measured = cost && cost.days >= leastDaysMeasured ? cost.seconds / requestsOf(source, cost) : 0;
  return Math.max(measured, 1 / ratePerSecond);
}

function usualGames(entries: readonly LedgerEntry[]): number {
  const played = entries.map(({ gamesListed }) => gamesListed).filter((games) => games > 0);
  if (played.length < leastDaysMeasured) return gamesOfAnUnknownDay;
  return played.reduce((sum, games) => sum + games, 0) / played.length;
}
