import type { GameDay, League } from '@backfield/contract';
import { getSeasonDateRange, type SeasonDateRange, UsageError } from '@backfield/contract';
import type { HealthCase } from './health-rule.ts';

/** The season in whose window the day lies; null off season. */
export function seasonOn(league: League, day: GameDay): SeasonDateRange | null {
  const year = Number(day.slice(0, 4));
  // A season is named by the year in which it ends; one that was delayed may end in the year after.
  for (const season of [year - 1, year, year + 1]) {
    const range = rangeOf(league, season);
    if (range && day >= range.startDate && day <= range.endDate) return range;
  }
  return null;
}

/** null for a season that the league does not have, or did not play. */
function rangeOf(league: League, season: number): SeasonDateRange | null {
  try {
    return getSeasonDateRange(league, season);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Whether what runs met is still news: in the season always, off season as long as the last run is no older than the grace. */
export function isFollowed({ season, facts: { runs }, nowMs, graceMs }: HealthCase): boolean {
  const newest = runs[0];
  return season !== null || (newest !== undefined && nowMs - Date.parse(newest.startedAt) <= graceMs);
}
