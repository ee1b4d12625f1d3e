import type { GameType } from '../game/game.ts';

/** Games of one kind that a source's schedule leaves out, and the days on which they are played. */
export interface UnlistedGames {
  gameType: GameType;
  /** A name for the games, for messages: "play-in games". */
  what: string;
  /** Days between which they may be played, MM-DD, both included; for years that `days` does not have. */
  from: string;
  to: string;
  /** The first year that had them. */
  firstYear: number;
  /** The days on which they were played, by calendar year, where those are known: exactly these then. */
  days: Readonly<Record<number, readonly string[]>>;
  /** A page where that can be looked up. */
  citation: string;
}
