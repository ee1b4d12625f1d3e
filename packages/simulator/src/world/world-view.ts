import type { GameView, Listing } from './game.ts';
import type { LeagueModel } from './league-model.ts';

/** One game of one league. */
export interface SimulatedGameKey {
  league: string;
  gameId: string;
}

/** The part of a world that a source is made from. */
export interface WorldView {
  readonly now: Temporal.Instant;
  /** Every game of a season that is listed now, on the day that counts, in the order of play. */
  games(league: string, season: number): Listing[];
  /** The listings of a day. `reschedules`: as a source that handles a new day in that way. */
  gamesOn(league: string, day: string, reschedules?: LeagueModel['reschedules']): Listing[];
  /** A game on the day that counts now; null where no source lists it. */
  listing(gameId: string): Listing | null;
  /** A game as its source would answer for it now; null for an unknown id. */
  view(gameId: string): GameView | null;
  /** The score at this moment; null before the game. */
  score(listing: Listing): { home: number; away: number } | null;
  postpone(change: SimulatedGameKey & { toDay?: string }): void;
  cancel(key: SimulatedGameKey): void;
  /** Caches something that is costly to make until the world changes. */
  keep<Made>(name: string, make: () => Made): Made;
  /** Drops everything cached by `keep`. */
  forgetKept(): void;
}
