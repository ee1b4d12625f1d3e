import type { GameType, Source } from '@backfield/contract';
import type { KnownUpstream } from './upstream.ts';

/** One source of a league, and days on which it can be held against an upstream that knows the truth. */
export interface ConformanceCase {
  source: Source;
  /** The name of the way in which the source is asked, where it has two: `with exact minutes`. */
  manner?: string;
  /** Starts an upstream on which it is `now`, ISO 8601. The suite stops it. */
  upstream(now: string): Promise<KnownUpstream>;
  /** A season that is walked through day by day; every `sampleEvery`-th of its final games is read. */
  season: number;
  sampleEvery: number;
  /** A day for each type of the source's games, with such games on it and perhaps others. */
  days: Partial<Record<GameType, string>>;
  /**
   * A day with several games of the regular season, some of which begin two hours or more after the first. Where names
   * are looked up, it is so late in the season that no player changes clubs any more.
   */
  busyDay: string;
  /** A day on which nothing is listed. */
  emptyDay: string;
  /** A day with a game that is left out, where the source lists such games. */
  leftOutDay?: string;
  /** Ways in which the source's schedule departs from listing every game with its start. */
  lists?: ListingManner;
  /**
   * The prop types of which one more, for one player, contradicts something else in his game: by more than the league's own
   * books do.
   */
  guarded: readonly string[];
}

export interface ListingManner {
  /** Games are listed once they are final: those that are put off or under way are not there. Default: false. */
  onlyFinal?: boolean;
  /** Whether it says when games begin. Default: true. */
  startTimes?: boolean;
  /**
   * True where a game that is not final is listed with its day only: a postponed one as scheduled, a cancelled one not at all.
   * Default: false.
   */
  onlyOutcomes?: boolean;
  /** The box scores of the final games come with the schedule. Default: false. */
  boxScores?: boolean;
  /** The answers are files of text, each with many games, whose addresses name none of them. Default: false. */
  files?: boolean;
}
