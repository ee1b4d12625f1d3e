/** How the days of a plan are read. */
export interface Reading {
  /** The source that was named; null for the one that is due. */
  source: string | null;
  /** Only these games, sorted; null for all. */
  games: readonly string[] | null;
  exactMinutes: boolean;
  /** Games stored from another source give way. */
  replace: boolean;
}

/** Every game, from the source that is due. */
export const plainReading: Reading = { source: null, games: null, exactMinutes: false, replace: false };
