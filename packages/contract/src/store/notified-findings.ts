import type { FindingKind } from '../results/health-finding.ts';

/** A finding about one league as it was last notified. `calm`: a notice that there was none. */
export interface NotifiedFinding {
  league: string;
  kind: FindingKind | 'calm';
  /** The extent of the finding at that time. */
  extent: number;
  /** ISO 8601. */
  notifiedAt: string;
}

/** A finding of an earlier notification that holds no longer. */
export interface FindingOver {
  league: string;
  kind: FindingKind;
}

/** The keeper of the record of notifications. */
export interface NewsStore {
  /**
   * Calls `notify` with the findings on record and keeps those that it resolves to, for the leagues that they name, or nothing
   * where it resolves to null because no channel was reached. Other checks that would notify wait until it is done.
   */
  notifyInTurn(notify: (notified: NotifiedFinding[]) => Promise<NotifiedFinding[] | null>): Promise<void>;
}
