import type { BoxScore, PlayerLine, Schedule, ScheduledGame } from './game.ts';
import type { GameDay } from './game-day.ts';
import type { HttpClient } from './http-client.ts';
import type { Invariant } from './invariant.ts';
import type { PropType } from './prop-type.ts';
import type { SeasonCalendar } from './season.ts';
import type { StoredChecks } from './verification/stored-checks.ts';

/** A league: what differs between leagues is a field here, so that shared code never asks which league it has. */
export interface League {
  /** Upper case, as users type it: `NFL`. */
  code: string;
  name: string;
  /** The zone of the league's calendar, for "today". */
  timeZone: string;
  seasons: SeasonCalendar;
  propTypes: readonly PropType[];
  /** The first one is the default. */
  sources: readonly [Source, ...Source[]];
}

/**
 * One upstream API of one league. Its methods know which requests to make and how to read the answers; the network is
 * passed in, and nothing here holds a clock, a database or state between calls.
 */
export interface Source {
  /** `espn`, `mlb`, `nhl`. Recorded on every game. */
  code: string;
  /** The host whose refusal stops this source. */
  host: string;
  /** Raised whenever the same payload would give other rows. */
  extractorVersion: number;
  /** The most days that one schedule request answers for. */
  scheduleDays: number;
  invariants: readonly Invariant[];
  /** What verification can check again on stored lines, without a payload. Default: that both teams have players. */
  storedChecks?: StoredChecks;
  /** What is listed from `from` to `to`, both included, at most `scheduleDays` days. Throws PayloadError. */
  schedule(http: HttpClient, from: GameDay, to: GameDay): Promise<Schedule>;
  /**
   * The box score of a final game. Throws PayloadError: `PAYLOAD_SHAPE`, `WRONG_GAME` where the payload answers for
   * another game, `EMPTY_BOX_SCORE` where it holds no players.
   */
  boxScore(http: HttpClient, game: ScheduledGame): Promise<BoxScore>;
  /** Where box scores abbreviate names: how to look up full ones. */
  fullNames?: FullNames;
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
