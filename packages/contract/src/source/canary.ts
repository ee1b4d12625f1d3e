import type { GameDay } from '../days/game-day.ts';
import type { GameType } from '../game/game.ts';
import type { HttpClient } from '../http/http-client.ts';

/** One finished game of a source, with what is known of it, to notice the day on which the source changes. */
export interface Canary {
  gameDay: GameDay;
  sourceGameId: string;
  /** Facts that will not change any more. No piece of a payload. */
  facts: CanaryFacts;
  /** Further behaviour that the source is known for. */
  habits: readonly Habit[];
}

interface CanaryFacts {
  season: number;
  gameType: GameType;
  /** Abbreviations as the source's box score has them. */
  home: string;
  away: string;
  /** Default: not compared, for a game whose result was not looked up. */
  score?: { home: number; away: number };
  /** Players who took part. */
  players?: number;
  values: readonly { sourcePlayerId: string; propType: string; value: number }[];
}

/**
 * A known behaviour of a source. Requests are built on one that is `relied-on`; the end of one that is `worked-around` is only
 * reported.
 */
export interface Habit {
  /** The habit in a few words: "a range of days is refused". */
  name: string;
  kind: 'relied-on' | 'worked-around';
  /** Asks the source. Resolves with what it does instead, null where it does as it is known to. */
  deviation(http: HttpClient): Promise<string | null>;
}
