import type { GameDay } from '../days/game-day.ts';
import type { CrosswalkEntry, StoredBoxScore } from '../reconcile/reconciliation.ts';

/** The part of a store that says what is stored, for a comparison, and keeps what it found out about ids. */
export interface ReconcileStore {
  /** The stored games of one day with their lines. */
  storedBoxScores(league: string, day: GameDay): Promise<StoredBoxScore[]>;
  /** Keeps pairs of ids, each with its evidence; those that are known already write nothing. */
  recordCrosswalk(league: string, entries: readonly CrosswalkEntry[]): Promise<void>;
}
