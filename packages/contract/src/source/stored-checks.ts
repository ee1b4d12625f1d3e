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

/** Facts about every sound stored game of a source that can be checked again without a payload. */
export interface StoredChecks {
  /** The fewest players that a team can have lines for. */
  leastPlayers: number;
  leastPlayersExceptGameTypes?: readonly GameType[];
  balances: readonly Balance[];
}

/** Number that is raised whenever the checks of stored games would find something else in the same rows. */
export const storedChecksVersion = 2;

/** The stored checks of a source that declares none. */
export const noStoredChecks: StoredChecks = { leastPlayers: 1, balances: [] };
