import type { GameDay } from '../days/game-day.ts';
import type { Outcome } from './outcome.ts';

/** The state of one unit in the database. */
export interface LedgerEntry {
  league: string;
  gameDay: GameDay;
  source: string;
  outcome: Outcome;
  /** Games that the schedule lists on the day and that are kept: neither left out nor moved away. */
  gamesListed: number;
  gamesFinal: number;
  gamesStored: number;
  gamesLeftOut: number;
  /** Stat lines of the day's games. */
  stats: number;
  /** Ids of the final games that could not be stored, to be retried alone. */
  failedGames: readonly string[];
  errorCode: string | null;
  error: string | null;
  /**
   * The league's day of the last look that asked for every final game; null where there was none. A unit that is recorded
   * with null leaves an earlier one as it is.
   */
  lookedOn: GameDay | null;
  /** The failures of a day that fails, as the database has them: since when, and the extractor of the last look. */
  failing?: Failing | undefined;
}

/** Days are the league's. */
export interface Failing {
  since: GameDay;
  lastOn: GameDay;
  /** The extractor version of the source; null where the run did not say. */
  extractorVersion: number | null;
}

/** Whether a day is to be run again because something went wrong. */
export function hasFailed(entry: LedgerEntry | undefined): boolean {
  return entry?.outcome === 'failed' || entry?.outcome === 'blocked';
}
