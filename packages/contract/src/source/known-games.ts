import type { GameDay } from '../days/game-day.ts';
import type { GameStatus, GameType } from '../game/game.ts';

/** A team of a game that another source lists. */
export interface KnownSide {
  /** null where no game of the team is stored: schedules do not give it. */
  abbreviation: string | null;
  name: string;
  /** null where the game is not stored. */
  score: number | null;
}

/** A game as another source of the league lists it, and as it is stored where it is. */
export interface KnownListing {
  source: string;
  sourceGameId: string;
  gameDay: GameDay;
  season: number;
  gameType: GameType;
  status: GameStatus;
  /** ISO 8601 UTC. */
  startsAt: string | null;
  home: KnownSide;
  away: KnownSide;
}

/** The games that other sources list on some days. */
export interface KnownSchedule {
  /** The days of which another source has given its schedule. Of the others nothing is known. */
  days: ReadonlySet<GameDay>;
  /** Their games, each on the day on which it counts. */
  games: KnownListing[];
}

/** The games of a league as the database knows them from its other sources: for a source that gives rows and no days. */
export interface KnownGames {
  /** Games between two days, both included. */
  listed(from: GameDay, to: GameDay): Promise<KnownSchedule>;
}

export interface KnownGamesQuery {
  league: string;
  /** The source that asks: it gets what others list. */
  source: string;
  from: GameDay;
  to: GameDay;
}
