import type { GameDay } from '../days/game-day.ts';
import type { ErrorCode } from '../errors.ts';
import type { SeenDrift } from '../payload/shape-drift.ts';
import type { Outcome } from '../store/outcome.ts';
import type { Reading } from './reading.ts';
import type { SkipReason } from './skip-reason.ts';

/** A game that could not be stored, or was stored unverified. */
export interface GameFailure {
  sourceGameId: string;
  code: ErrorCode;
  error: string;
}

/** The result of one unit. */
export interface UnitResult {
  gameDay: GameDay;
  outcome: Outcome;
  gamesListed: number;
  gamesFinal: number;
  gamesStored: number;
  gamesLeftOut: number;
  /** Games that ought to have ended long ago and that the source still lists as to be played or under way. */
  gamesOverdue: number;
  /** Final games that are not stored, or not sound, and that a person has explained: neither failures nor asked for again. */
  gamesAccepted: number;
  /** Stat lines of the day's stored games, whether written now or before. */
  stats: number;
  linesInserted: number;
  linesUpdated: number;
  linesDeleted: number;
  corrections: number;
  /** Games of which something stored was corrected. */
  correctedGames: number;
  /** Soft findings of the day's games. */
  warnings: number;
  /** Places at which answers had another shape than expected. */
  drifts: SeenDrift[];
  failures: GameFailure[];
  /** The error for which the unit as a whole failed or was blocked; null where it did not, or where its games' errors tell. */
  code: ErrorCode | null;
  error: string | null;
}

/** A unit to be run again, with the reason. */
export interface FailedUnit {
  gameDay: GameDay;
  code: ErrorCode;
  error: string;
  failures: GameFailure[];
}

/** The endings of a league's run: `complete` ran every unit, whatever its outcome; `drifted`: its source has changed. */
export const runEnds = ['complete', 'blocked', 'drifted', 'time-budget', 'interrupted', 'stopped'] as const;
export type RunEnd = (typeof runEnds)[number];

/** The ending of a run; `code` and `error` say why it was not completed. */
export interface RunEnding {
  end: RunEnd;
  code: ErrorCode | null;
  error: string | null;
}

/** A stored value that changed; null stands for no line. */
export interface CorrectedValue {
  gameDay: GameDay;
  sourceGameId: string;
  /** The game's teams: "CLE at CWS". */
  game: string;
  player: string;
  propType: string;
  oldValue: number | null;
  newValue: number | null;
}

/** A source other than the run's that covers days which a blocked host kept from being read. */
export interface OtherSource {
  source: string;
  /** True where it refuses or hangs from most places: to be checked first. */
  oftenBlocked: boolean;
  /** The first and the last of those days. */
  from: GameDay;
  to: GameDay;
  /** Seasons of those days that are stored from another source: they would have to be replaced. */
  replacesSeasons: number[];
}

/** How many corrections a result names; the database has all of them. */
export const listedCorrections = 5;

/** The result of one league's run. */
export interface BackfillResult extends RunEnding {
  league: string;
  plan: string;
  /** The way in which its days were read: a command that runs some of them again has to repeat it. */
  reading: Reading;
  startDate: GameDay;
  endDate: GameDay;
  /** Days of the plan; those left alone, with the reason; those never reached. */
  totalUnits: number;
  skipped: Record<SkipReason, number>;
  unreachedUnits: number;
  units: Record<Outcome, number>;
  games: number;
  gamesWaiting: number;
  gamesLeftOut: number;
  /** Games that ought to have ended long ago and that the source still lists as to be played or under way. */
  gamesOverdue: number;
  /** Final games that are not stored, or not sound, and that a person has explained. */
  gamesAccepted: number;
  /** Stat lines of the days that were run, whether written now or before. */
  stats: number;
  /** Stat lines that were new, that changed, and that went away. */
  inserted: number;
  updated: number;
  deleted: number;
  corrections: number;
  /** Games and days of which something stored was corrected. */
  correctedGames: number;
  correctedDays: GameDay[];
  /** The values that changed most, the largest change first, at most `listedCorrections`. */
  largestCorrections: CorrectedValue[];
  warnings: number;
  /** Days among those waiting of which the source may leave games out; `verify` names them with what to do. */
  unprovenDays: number;
  /** Places at which answers had another shape than expected, each once. */
  drifts: SeenDrift[];
  /** Number of units that failed. */
  errors: number;
  failed: FailedUnit[];
  /** Sources that could answer instead, where the host is blocked. */
  otherSources: OtherSource[];
  /** Answers that the league asked for; those that had to be asked for again count once. */
  requests: number;
  durationMs: number;
}

/**
 * The exit code that says how a set of runs ended; where several apply, the first of 1 (stopped), 130 (interrupted),
 * 3 (failed units, or a source that has changed), 5 (blocked), 75 (time budget used), 0.
 */
export function exitCodeOf(results: readonly BackfillResult[]): number {
  if (results.some(({ end }) => end === 'stopped')) return 1;
  if (results.some(({ end }) => end === 'interrupted')) return 130;
  if (results.some(({ failed, end }) => failed.length > 0 || end === 'drifted')) return 3;
  if (results.some(({ end }) => end === 'blocked')) return 5;
  if (results.some(({ end }) => end === 'time-budget')) return 75;
  return 0;
}
