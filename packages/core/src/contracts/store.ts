import type { GameDay } from '../days/game-day.ts';
import type { CrosswalkEntry } from '../reconcile/reconciliation.ts';
import type { DataStateStore } from './data-state.ts';
import type { BoxScore, LeftOutGame, ScheduledGame } from './game.ts';
import type { GivenPropTypes, GivenPropTypesStore } from './given-prop-types.ts';
import type { HostUsage } from './http-client.ts';
import type { Finding } from './invariant.ts';
import type { League } from './league.ts';
import type { LeaseStore } from './lease-store.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Outcome } from './outcome.ts';
import type { ReconcileStore } from './reconcile-store.ts';
import type { CorrectedValue, RunEnding } from './result.ts';
import type { SeenDrift } from './shape-drift.ts';
import type { Precision } from './source.ts';

/** Everything that one transaction writes for one game. */
export interface GameWrite {
  league: string;
  source: string;
  extractorVersion: number;
  /** Of the source: a rounded value does not replace the exact one, and an exact one that does is no correction. */
  precision?: Precision;
  runId: number;
  game: ScheduledGame;
  box: BoxScore;
  findings: readonly Finding[];
  /** Accept an answer that is worse than the stored rows (`--allow-shrink`). */
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
  /** Which of its ids stand for which of the new ones. */
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

/** What a finished unit leaves in the database, in one transaction. */
export interface UnitRecord {
  entry: LedgerEntry;
  runId: number;
  /** The day's schedule as seen; null where it could not be had, which leaves what was seen before as it is. */
  games: readonly ScheduledGame[] | null;
  leftOut: readonly LeftOutGame[];
  /** The day may be stored from another source, which gives way. Default false. */
  replace?: boolean;
  /** Where answers had another shape than expected. */
  drifts: readonly SeenDrift[];
  /** Which prop types the day's games gave; left out where not every final game was asked for, which leaves what is known. */
  given?: readonly GivenPropTypes[];
}

/** What a run leaves behind. */
export interface RunRecord {
  league: string;
  /** The plan's normalised words, such as `nfl-last-30`. */
  plan: string;
  /** What the run was told to do, as JSON. */
  words: Record<string, unknown>;
}

/**
 * What the time of a run goes to: waiting for the answers that list games, that hold box scores, that give full names (for
 * its turn and after failures too); reading and checking them; the database.
 */
export type RunStep = 'schedule' | 'boxScore' | 'names' | 'reading' | 'database';

/** What came of a run, and what it cost. */
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
  /** Leaves what came of the run, however it ended. Telling it twice changes nothing. */
  finishRun(runId: number, summary: RunSummary): Promise<void>;
  /** The corrections that a run made and that changed a value most, the largest first. */
  largestCorrections(runId: number, limit: number): Promise<CorrectedValue[]>;
  /** One transaction: the game, its teams, players, lines and corrections. */
  writeGame(write: GameWrite): Promise<GameWriteResult>;
  /** One transaction: the ledger entry and the schedule as seen. Unchanged ones write nothing. */
  recordUnit(record: UnitRecord): Promise<void>;
  /** The ledger between two days, both included. */
  ledger(league: string, from: GameDay, to: GameDay): Promise<LedgerEntry[]>;
  /** Which of these players already have a full name. */
  namedPlayers(league: string, source: string, sourcePlayerIds: readonly string[]): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}
