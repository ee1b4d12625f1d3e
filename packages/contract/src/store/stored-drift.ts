import type { GameDay } from '../days/game-day.ts';
import type { SeenDrift } from '../payload/shape-drift.ts';

/** A drift as the database keeps it. */
export interface StoredDrift extends SeenDrift {
  league: string;
  source: string;
  gameDay: GameDay;
  /** ISO 8601. */
  firstSeenAt: string;
  lastSeenAt: string;
  /** True where neither its day nor a later one of the source was read well since. */
  stands: boolean;
}
