import type { FindingKind } from '../health/finding.ts';

/** What somebody was told of one league. `calm`: that there was no finding. */
export interface ToldFinding {
  league: string;
  kind: FindingKind | 'calm';
  /** As of the finding when it was told. */
  extent: number;
  /** ISO 8601. */
  toldAt: string;
}

/** A finding that was told and holds no longer. */
export interface FindingOver {
  league: string;
  kind: FindingKind;
}

/** The keeper of what was told. */
export interface NewsStore {
  /**
   * Calls `tell` with what was told before and keeps what it resolves to for the leagues that it names, or nothing where it
   * resolves to null because nobody could be told. Others who would tell wait until it is done.
   */
  tellInTurn(tell: (told: ToldFinding[]) => Promise<ToldFinding[] | null>): Promise<void>;
}
