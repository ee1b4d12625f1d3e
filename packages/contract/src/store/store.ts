import type { GameDay } from '../days/game-day.ts';
import type { BoxScore, LeftOutGame, ScheduledGame } from '../game/game.ts';
import type { Finding } from '../game/invariant.ts';
import type { HostUsage } from '../http/http-client.ts';
import type { League } from '../league/league.ts';
import type { SeenDrift } from '../payload/shape-drift.ts';
import type { CrosswalkEntry } from '../results/reconciliation.ts';
import type { CorrectedValue, RunEnding } from '../results/result.ts';
import type { Precision } from '../source/source.ts';
import type { DataStateStore } from './data-state.ts';
import type { GivenPropTypes, GivenPropTypesStore } from './given-prop-types.ts';
import type { LeaseStore } from './lease-store.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Outcome } from './outcome.ts';
import type { ReconcileStore } from './reconcile-store.ts';

/** Everything that one transaction writes for one game. */
export interface GameWrite {
  league: string;
  source: string;
  extractorVersion: number;
  /**
   * The precision of the source's values: a rounded one does not replace an exact one, and an exact one that replaces a rounded
   * one is no correction.
   */
  precision?: Precision;
  runId: number;
  game: ScheduledGame;
  box: BoxScore;
  findings: readonly Finding[];
  /** True to accept an answer that is worse than the stored rows (`--allow-shrink`). */
  allowShrink: boolean;
  /**
   * Set where games of another source are to give way (`--replace`): the one in whose place this game goes, or null where
   * the other source has not this game.
   */
  replaces?: ReplacedGame | null;
}

/** A stored game that gives way to the same game of another source. */
export interface ReplacedGame {
  source: string;
  sourceGameId: string;
  /** Pairs of old and new ids that stand for one thing. */
  crosswalk: readonly CrosswalkEntry[];
}

/**
 * `unchanged`: nothing was written. `refused`: the answer is worse than what is stored, which stays; `difference` names
 * how.
 */
export interface GameWriteResult {
  status: 'inserted' | 'updated' | 'unchanged' | 'refused';
  linesInserted: number;
  linesUpdated: number;
  linesDeleted: number;
  corrections: number;
  difference: string | null;
}

/** Everything that a finished unit writes to the database, in one transaction. */
export interface UnitRecord {
  entry: LedgerEntry;
  runId: number;
  /** The day's schedule as seen; null where it could not be had, which leaves what was seen before as it is. */
  games: readonly ScheduledGame[] | null;
  leftOut: readonly LeftOutGame[];
  /** The day may be stored from another source, which gives way. Default false. */
  replace?: boolean;
  /** Places at which answers had another shape than expected. */
  drifts: readonly SeenDrift[];
  /** Prop types that the day's games gave; left out where not every final game was asked for, which leaves what is known. */
  given?: readonly GivenPropTypes[];
}

/** The row of `runs` that a run writes when it begins. */
export interface RunRecord {
  league: string;
  /** The plan's normalised words, such as `nfl-last-30`. */
  plan: string;
  /** The options that the run was started with, as JSON. */
  words: Record<string, unknown>;
}

/**
 * The steps that a run's time is booked to: waiting for the answers that list games, that hold box scores, that give full names
 * (for their turn and after failures too); reading and checking them; the database.
 */
export type RunStep = 'schedule' | 'boxScore' | 'names' | 'reading' | 'database';

/** The result and the costs of a run. */
export interface RunSummary extends RunEnding {
  exitCode: number;
  units: Record<Outcome, number>;
  games: number;
  linesInserted: number;
  linesUpdated: number;
  linesDeleted: number;
  corrections: number;
  hosts: readonly HostUsage[];
  /** Milliseconds, added up over games that were under way at once. */
  spentMs: Record<RunStep, number>;
}

/** The database, as the engine sees it. Rejects with StoreError. */
export interface Store extends LeaseStore, DataStateStore, GivenPropTypesStore, ReconcileStore {
  /** Writes the leagues and prop types that are not there yet; unchanged ones are left alone. */
  registerLeagues(leagues: readonly League[]): Promise<void>;
  startRun(run: RunRecord): Promise<number>;
  /** Records the result of the run, however it ended. Doing so twice changes nothing. */
  finishRun(runId: number, summary: RunSummary): Promise<void>;
  /** The corrections that a run made and that changed a value most, the largest first. */
  largestCorrections(runId: number, limit: number): Promise<CorrectedValue[]>;
  /** Writes the game, its teams, players, lines and corrections in one transaction. */
  writeGame(write: GameWrite): Promise<GameWriteResult>;
  /** Writes the ledger entry and the schedule as seen in one transaction. Unchanged ones write nothing. */
  recordUnit(record: UnitRecord): Promise<void>;
  /** The ledger between two days, both included. */
  ledger(league: string, from: GameDay, to: GameDay): Promise<LedgerEntry[]>;
  /** The players of these ids that already have a full name. */
  namedPlayers(league: string, source: string, sourcePlayerIds: readonly string[]): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}
