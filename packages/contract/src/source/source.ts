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
  /** Coverage, limits and terms, for people who choose a source. */
  about: SourceAbout;
  /** Number that is raised whenever the same payload would give other rows. */
  extractorVersion: number;
  /** The most days that one schedule request answers for. */
  scheduleDays: number;
  /** True where the schedule holds the box scores too, so that a game costs no request of its own. Default: false. */
  handsOverBoxScores?: boolean;
  /** The name of the file that has the day, for a source that answers with a file a season. Days of two files share no request. */
  scheduleFile?(day: GameDay): string;
  invariants: readonly Invariant[];
  /** Checks on stored lines that verification can repeat without a payload. Default: that both teams have players. */
  storedChecks?: StoredChecks;
  /**
   * Abbreviations by which this source knows a team that the league's default source knows by another one: `LA` -> `LAR`.
   * One to one. Default: all are the same.
   */
  teamAliases?: Readonly<Record<string, string>>;
  /**
   * Days after which the list of a day is taken as whole, for a source that lists games once they are played. Until then the
   * day is looked at again, whatever it lists. Default: 0, games are listed before they are played.
   */
  settlesAfterDays?: number;
  /**
   * Games that its schedule leaves out, though the source has them: a day of theirs on which it lists nothing is not proven
   * empty. Default: it lists every game of the types that it covers.
   */
  unlisted?: readonly UnlistedGames[];
  /** The difference between the source's usual and its more exact way of answering. Default: there is one way. */
  precision?: Precision;
  /** A variant of this source, with the same code and host, that asks game by game where the usual answers round minutes. */
  exactMinutes?: Source;
  /**
   * Lists the games from `from` to `to`, both included, at most `scheduleDays` days. Throws PayloadError. `known`: the games
   * that the league's other sources list, for a source that lists nothing itself.
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
  /** Makes one small request whose answer shows that the source works from here. Rejects with the reason where it does not. */
  probe(http: HttpClient): Promise<void>;
  /** A known game and known habits, asked for once a day to notice the day on which the source changes. */
  canary?: Canary;
  /** Look-ups of full names, for a source whose box scores abbreviate them. */
  fullNames?: FullNames;
}

/** Prop types that a source gives exactly in one way of asking and rounded to whole numbers, halves up, in the other. */
export interface Precision {
  propTypes: readonly string[];
  /** Whether this is the exact way. */
  exact: boolean;
}

/** The coverage and the terms of a source. */
export interface SourceAbout {
  /** The source's name in plain words: "ESPN's site API". */
  name: string;
  /** The first season that it answers for whole; the last one where it has ended. */
  seasons: { first: number; last?: number };
  gameTypes: readonly GameType[];
  /** The league's prop types that it gives. Default: all. */
  propTypes?: readonly string[];
  /** Known slowness, and places from which it does not answer; one sentence each. */
  limits: readonly string[];
  /**
   * True where it refuses or hangs from most places, so that it is advised only with the word to check it first. Default:
   * false.
   */
  oftenBlocked?: boolean;
  /** The owner of the data and the licence, in one sentence. */
  terms: string;
  /** The credit that the licence asks for wherever the data is shown; printed by every run that wrote rows of it. Default: none. */
  attribution?: string;
}

/** A look-up of full names that serves many games, such as a team's roster of a season. It may fail; the game never does. */
export interface FullNames {
  /** The look-ups that would name these players; equal keys are asked for once a run. */
  lookups(box: BoxScore, game: ScheduledGame, unnamed: readonly PlayerLine[]): FullNameLookup[];
}

export interface FullNameLookup {
  key: string;
  /** Fetches full names: source player id -> full name. */
  fetch(http: HttpClient): Promise<ReadonlyMap<string, string>>;
}
