import type { ErrorCode } from '../errors.ts';

/**
 * A canary's verdict. `changed`: the source answers otherwise than it did; `unreachable`: it does not answer. `undeclared`: it
 * declares no canary.
 */
export type CanaryVerdict = 'as-known' | 'changed' | 'unreachable' | 'undeclared';

export interface CanaryFinding {
  /** The subject: `schedule`, `box score`, a fact, an invariant or a habit, in words. */
  what: string;
  /** One sentence with what was expected and what came, or the JSON paths that differ. */
  evidence: string;
  code: ErrorCode | null;
  /** True for a change that is only reported: nothing that we ask for is built on it. */
  isNews: boolean;
}

export interface CanaryReport {
  league: string;
  source: string;
  verdict: CanaryVerdict;
  /** True where the source does not answer from most places, so that its silence says little. */
  oftenBlocked: boolean;
  findings: CanaryFinding[];
}

/** A source that changed, or does not answer though it should. */
export function isCanaryProblem({ verdict, oftenBlocked }: CanaryReport): boolean {
  return verdict === 'changed' || (verdict === 'unreachable' && !oftenBlocked);
}
