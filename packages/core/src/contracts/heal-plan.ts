import type { GameDay } from '../days/game-day.ts';

/** What mends the problems of one league: days of which the unsound games are fetched, and games that may have to go. */
export interface HealPlan {
  days: GameDay[];
  /** Those of the days that no run has looked at: all of their games are fetched. */
  neverLookedAt: GameDay[];
  /** Stored games that the schedule contradicts: where it still does once it was looked at again, they are taken out. */
  strays: { source: string; sourceGameId: string; gameDay: GameDay }[];
}
