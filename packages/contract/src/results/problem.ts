import type { GameDay } from '../days/game-day.ts';
import { isStoredFinding, type StoredFindingName } from '../store/stored-finding.ts';

/** Kinds of problems that are no finding on a stored game. */
export const otherProblems = {
  missing: 'final in the schedule and not stored',
  unverified: 'stored from an answer that broke a hard invariant',
  'schedule-shrank': 'once listed, and neither listed nor stored anywhere now',
  overdue: 'should have ended long ago, and was not looked at since',
  'day-failed': 'the last look at the day failed',
  'day-unproven': 'nothing is listed, by a source that leaves out games that may have been played',
  'ledger-contradicts': 'the ledger says something else than the rows',
  'unknown-days': 'never looked at',
} as const;
export type ProblemKind = keyof typeof otherProblems | StoredFindingName;

export interface AcceptedGap {
  reason: string;
  evidence: string;
  /** The last day on which it counts; null for ever. */
  expiresOn: GameDay | null;
}

/** A fault that keeps the data from being complete and sound. */
export interface Problem {
  league: string;
  /** The season of the game, or that the day belongs to; null where that is not known. */
  season: number | null;
  gameDay: GameDay;
  /** The last day, where several in a row have the same problem. */
  toDay: GameDay;
  source: string | null;
  sourceGameId: string | null;
  kind: ProblemKind;
  /** The evidence, one plain sentence with the figures. */
  evidence: string;
  /** The gap's explanation, where a person has given one: the problem is then only shown; null for an open one. */
  accepted: AcceptedGap | null;
}

/**
 * Whether a person can explain the problem away: what the league or its source lacks can be, never what happened to rows
 * after they were stored.
 */
export function isAcceptable(kind: ProblemKind): boolean {
  return kind === 'stored-duplicate-player' || !isStoredFinding({ invariant: kind });
}
