import type { GameDay } from '../days/game-day.ts';

/** The repairs for one league: days whose unsound games are fetched again, and stored games that may have to go. */
export interface HealPlan {
  days: GameDay[];
  /** Days among them that no run has looked at: all of their games are fetched. */
  neverLookedAt: GameDay[];
  /** Stored games that the schedule contradicts. If it still does once it was looked at again, they are taken out. */
  strays: { source: string; sourceGameId: string; gameDay: GameDay }[];
}
