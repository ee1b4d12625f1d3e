import type { DayRange } from '../days/day-ranges.ts';
import type { GameDay } from '../days/game-day.ts';
import type { AcceptedGap, Problem } from '../results/problem.ts';
import type { CorrectedValue } from '../results/result.ts';
import type { StoredChecks } from '../source/stored-checks.ts';
import type { SourceVersion } from './data-state.ts';
import type { StoredDrift } from './stored-drift.ts';

/** The scope of a verification: a league's games of a season, between two days, or one of them. */
export interface VerifyScope {
  league: string;
  season: number | null;
  from: GameDay;
  to: GameDay;
  sourceGameIds: readonly string[] | null;
}

interface DeclaredSource extends SourceVersion {
  checks: StoredChecks;
}

export interface VerifyQuery extends VerifyScope {
  /** Every source of the league, and what it declares of its stored games. */
  sources: readonly DeclaredSource[];
  /** Today in the league's zone. */
  today: GameDay;
}

/** The games of one season. Expected is stored or missing or accepted; what is waiting is not expected yet. */
export interface SeasonCounts {
  season: number;
  expected: number;
  stored: number;
  verified: number;
  waiting: number;
  missing: number;
  /** Games that are not stored or not verified, and that a person has explained. */
  accepted: number;
  /** Number of stored games that an older extractor has read; `--mode stale` reads them again. */
  stale: number;
  /** Soft findings on stored games: what sources' own books slip by, and what is only a warning. No problem. */
  softFindings: number;
  lines: number;
}

/** A soft finding on a stored game. */
export interface SoftFinding {
  league: string;
  season: number;
  gameDay: GameDay;
  source: string;
  sourceGameId: string;
  invariant: string;
  evidence: string;
}

/** Counts and problems of one league in the scope; days that were never looked at are not among the problems yet. */
export interface StoredVerification {
  seasons: SeasonCounts[];
  problems: Problem[];
}

/** A day that was never looked at. */
export interface UnknownDay {
  gameDay: GameDay;
  accepted: AcceptedGap | null;
}

/** A game or a day whose gap is accepted. */
export interface GapTarget {
  league: string;
  gameDay: GameDay | null;
  sourceGameId: string | null;
}

/** A value that changed after it was stored; null stands for no line. */
export interface CorrectionRow extends Omit<CorrectedValue, 'game'> {
  league: string;
  /** ISO 8601. */
  seenAt: string;
}

/** The figures of one day. */
export interface CompletenessRow {
  league: string;
  gameDay: GameDay;
  games: number;
  stats: number;
}

/** A day without a stored game. `outcome` is the ledger's word, null where it has none: `empty` is an off-day. */
export interface DayWithoutData {
  league: string;
  gameDay: GameDay;
  outcome: string | null;
  gamesListed: number;
  /** The explanation that a person has given, where it counts today. */
  accepted: AcceptedGap | null;
}

export interface CoverageRow {
  league: string;
  propType: string;
  players: number;
  stats: number;
  earliest: GameDay;
  latest: GameDay;
}

/** The selection of drifts to list. */
export interface DriftScope {
  /** The league; null for all. */
  league: string | null;
  /** The first day on which they were seen, in the database's own zone; null for all. */
  since: GameDay | null;
  /** True for drifts that still stand only. */
  open: boolean;
}

/** The part of a store that proves what it holds. */
export interface VerificationStore {
  /**
   * Checks every stored game of the scope against its own lines (reading each once) and the schedule, leaves what it
   * finds on the games (which are unverified then), and tells every problem in the scope.
   */
  verifyStored(query: VerifyQuery): Promise<StoredVerification>;
  /** Soft findings on the stored games of the scope, by day and game. */
  softFindings(scope: VerifyScope): Promise<SoftFinding[]>;
  /** The days of the ranges that the ledger has no word on, each once, in order; with what explains them `today`. */
  unknownDays(league: string, ranges: readonly DayRange[], today: GameDay): Promise<UnknownDay[]>;
  /** Ids of the games asked for that are neither stored nor were ever listed in the scope. */
  unknownGames(scope: VerifyScope): Promise<string[]>;
  /** The first and the last day that were ever looked at; null where none was. */
  knownSpan(league: string): Promise<DayRange | null>;
  /** The days that were ever looked at, and those of stored games, in order. */
  knownDays(league: string): Promise<GameDay[]>;
  acceptGap(target: GapTarget, gap: AcceptedGap): Promise<void>;
  /** Removes an accepted gap. False where there was none. */
  removeAcceptedGap(target: GapTarget): Promise<boolean>;
  /** Takes stored games out again that the schedule as last seen does not call final; the ids of those that it took. */
  removeStrayGames(league: string, source: string, sourceGameIds: readonly string[]): Promise<string[]>;
  corrections(scope: { league: string | null; since: GameDay | null }): Promise<CorrectionRow[]>;
  /** Drifts, oldest first: places at which answers had another shape than expected. */
  drifts(scope: DriftScope): Promise<StoredDrift[]>;
  completeness(scope: VerifyScope): Promise<CompletenessRow[]>;
  daysWithoutData(scope: VerifyScope, today: GameDay): Promise<DayWithoutData[]>;
  coverage(scope: VerifyScope): Promise<CoverageRow[]>;
}
