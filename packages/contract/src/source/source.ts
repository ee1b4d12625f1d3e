import type { GameDay } from '../days/game-day.ts';
import type { BoxScore, GameType, PlayerLine, Schedule, ScheduledGame } from '../game/game.ts';
import type { Invariant } from '../game/invariant.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { Canary } from './canary.ts';
import type { KnownGames } from './known-games.ts';
import type { StoredChecks } from './stored-checks.ts';
import type { UnlistedGames } from './unlisted-games.ts';

/**
 * One upstream API of one league. Its methods know which requests to make and how to read the answers; the network is
 * passed in, and nothing here holds a clock, a database or state between calls.
 */
export interface Source {
  /** `espn`, `mlb`, `nhl`. Recorded on every game. */
  code: string;
  /** The host whose refusal stops this source. */
  host: string;
  /** What people need to know who choose a source. */
  about: SourceAbout;
  /** Raised whenever the same payload would give other rows. */
  extractorVersion: number;
  /** The most days that one schedule request answers for. */
  scheduleDays: number;
  /** Its schedule holds the box scores too, so that a game costs no request of its own. Default: false. */
  handsOverBoxScores?: boolean;
  /** For a source that answers with a file a season: which file has the day. Days of two files share no request. */
  scheduleFile?(day: GameDay): string;
  invariants: readonly Invariant[];
  /** What verification can check again on stored lines, without a payload. Default: that both teams have players. */
  storedChecks?: StoredChecks;
  /**
   * Abbreviations by which this source knows a team that the league's default source knows by another one: `LA` -> `LAR`.
   * One to one. Default: all are the same.
   */
  teamAliases?: Readonly<Record<string, string>>;
  /**
   * For a source that lists games once they are played: the days after which its list of a day is taken as whole. Until
   * then the day is looked at again, whatever it lists. Default: 0, games are listed before they are played.
   */
  settlesAfterDays?: number;
  /**
   * Games that its schedule leaves out, though the source has them: a day of theirs on which it lists nothing is not proven
   * empty. Default: it lists every game of the types that it covers.
   */
  unlisted?: readonly UnlistedGames[];
  /** Where this source can be asked in a more exact way: what the two ways differ in. Default: there is one way. */
  precision?: Precision;
  /** The same source, code and host included, asked game by game where its usual answers round minutes. */
  exactMinutes?: Source;
  /**
   * What is listed from `from` to `to`, both included, at most `scheduleDays` days. Throws PayloadError. `known` is what
   * the league's other sources list, for a source that lists nothing itself.
   */
  schedule(http: HttpClient, from: GameDay, to: GameDay, known?: KnownGames): Promise<Schedule>;
  /**
   * The box score of a final game. Asked for only where the schedule did not hold it. Throws PayloadError:
   * `PAYLOAD_SHAPE`, `WRONG_GAME` where the payload answers for another game, `EMPTY_BOX_SCORE` where it holds no players.
   */
  boxScore(http: HttpClient, game: ScheduledGame): Promise<BoxScore>;
  /**
   * A game that no schedule of this source lists, asked for by its id. The day is the caller's: `PAYLOAD_SHAPE` as for a box
   * score, `WRONG_GAME` where the id is none of this league's or the day can't be the game's.
   */
  listedGame?(http: HttpClient, sourceGameId: string, day: GameDay): Promise<ScheduledGame>;
  /** One small request whose answer shows that the source works from here. Rejects with what is wrong. */
  probe(http: HttpClient): Promise<void>;
  /** A known game and known habits, asked for once a day to notice the day on which the source changes. */
  canary?: Canary;
  /** Where box scores abbreviate names: how to look up full ones. */
  fullNames?: FullNames;
}

/** Prop types that a source gives exactly in one way of asking and rounded to whole numbers, halves up, in the other. */
export interface Precision {
  propTypes: readonly string[];
  /** Whether this is the exact way. */
  exact: boolean;
}

/** What a source covers, and on which terms. */
export interface SourceAbout {
  /** In plain words: "ESPN's site API". */
  name: string;
  /** The first season that it answers for whole; the last one where it has ended. */
  seasons: { first: number; last?: number };
  gameTypes: readonly GameType[];
  /** Those of the league's prop types that it gives. Default: all. */
  propTypes?: readonly string[];
  /** What it is slow at, or does not answer from everywhere; one sentence each. */
  limits: readonly string[];
  /** It refuses or hangs from most places, so it is advised only with the word to check it first. Default: no. */
  oftenBlocked?: boolean;
  /** Whose the data is, and under which licence, one sentence. */
  terms: string;
  /** What its licence wants to be said wherever its data is shown: a run that wrote rows of it says so. Default: nothing. */
  attribution?: string;
}

/** A look-up of full names that serves many games, such as a team's roster of a season. It may fail; the game never does. */
export interface FullNames {
  /** The look-ups that would name these players; equal keys are asked for once a run. */
  lookups(box: BoxScore, game: ScheduledGame, unnamed: readonly PlayerLine[]): FullNameLookup[];
}

export interface FullNameLookup {
  key: string;
  /** Source player id -> full name. */
  fetch(http: HttpClient): Promise<ReadonlyMap<string, string>>;
}
