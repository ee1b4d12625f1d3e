import type { GameStatus } from '@backfield/contract';

/** An upstream that knows what its answers must yield. The simulator is one. */
export interface KnownUpstream extends AsyncDisposable {
  /** Answers a GET of `https://HOST/PATH` at `URL/HOST/PATH`. */
  url: string;
  world: KnownWorld;
}

/** The part of the simulator's world that the suite uses. Leagues go by their code. */
export interface KnownWorld {
  /** A season's games, each on the day that counts. */
  games(league: string, season: number): KnownGame[];
  /** Games that the source lists on a day. */
  gamesOn(league: string, day: string): KnownGame[];
  /** The score; null before the game. */
  score(game: KnownGame): { home: number; away: number } | null;
  /** The lines of a final game. */
  truth(league: string, gameId: string): KnownLine[];
  /** Moves a game to another day. */
  postpone(change: { league: string; gameId: string; toDay?: string }): void;
  cancel(change: { league: string; gameId: string }): void;
}

/** A listed game. `kind` is a game type, or what it is that sources leave out. */
export interface KnownGame {
  game: { id: string; season: number; kind: string; home: { id: string }; away: { id: string } };
  day: string;
  /** ISO 8601 UTC. */
  startsAt: string;
  status: GameStatus;
}

export interface KnownLine {
  playerId: string;
  playerName: string;
  teamId: string;
  teamAbbreviation: string;
  propType: string;
  value: number;
}

/** A time by which every game of a case is final. */
export const longAfter = '2035-01-01T12:00:00Z';
