import type { GameType } from '../game/game.ts';

/** Sums over the lines of a game's teams: factors by prop type, of a team's own players or its opponent's; its score. */
export interface LineSum {
  own?: Readonly<Record<string, number>>;
  opponent?: Readonly<Record<string, number>>;
  score?: true;
}

/** Two sums that are equal for each team of a sound game: an invariant in a form that SQL can check on stored lines. */
export interface Balance {
  /** The name of the invariant that says the same of a box score. */
  name: string;
  left: LineSum;
  right: LineSum;
  exceptGameTypes?: readonly GameType[];
}

/** What is true of every sound stored game of a source, and needs no payload to be checked again. */
export interface StoredChecks {
  /** The fewest players that a team can have lines for. */
  leastPlayers: number;
  leastPlayersExceptGameTypes?: readonly GameType[];
  balances: readonly Balance[];
}

/** Raised whenever the checks of stored games would find something else in the same rows. */
export const storedChecksVersion = 2;

/** What holds of a source that declares nothing. */
export const noStoredChecks: StoredChecks = { leastPlayers: 1, balances: [] };
