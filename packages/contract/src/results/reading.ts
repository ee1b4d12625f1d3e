/** The way in which the days of a plan are read. */
export interface Reading {
  /** The source that was named; null for the one that is due. */
  source: string | null;
  /** The games to read, by id and sorted; null for all. */
  games: readonly string[] | null;
  exactMinutes: boolean;
  /** Games stored from another source give way. */
  replace: boolean;
}

/** The ordinary reading: every game, from the source that is due. */
export const plainReading: Reading = { source: null, games: null, exactMinutes: false, replace: false };
