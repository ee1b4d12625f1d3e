export { type CanaryFinding, type CanaryReport, type CanaryVerdict, isCanaryProblem } from './canary-report.ts';
export type { BackfillEvent, EventListener } from './events.ts';
export type { HealPlan } from './heal-plan.ts';
export { type FindingKind, findingKinds, type HealthFinding } from './health-finding.ts';
export { largestCorrections } from './largest-corrections.ts';
export { areHealthy, type LeagueHealth } from './league-health.ts';
export type { LeagueVerification, VerifySelection } from './league-verification.ts';
export { type AcceptedGap, isAcceptable, otherProblems, type Problem, type ProblemKind } from './problem.ts';
export { plainReading, type Reading } from './reading.ts';
export {
  type CrosswalkEntry,
  type DifferingValue,
  type GameEvidence,
  type IdentifiedGame,
  isAgreed,
  type NamedGame,
  type NamedPlayer,
  type PlayerEvidence,
  type PropTypeCount,
  type Reconciliation,
  type StoredBoxScore,
} from './reconciliation.ts';
export {
  type BackfillResult,
  type CorrectedValue,
  exitCodeOf,
  type FailedUnit,
  type GameFailure,
  listedCorrections,
  type OtherSource,
  type RunEnd,
  type RunEnding,
  runEnds,
  type UnitResult,
} from './result.ts';
export type { SampleLine } from './sample-line.ts';
export { type SkipReason, skipReasons } from './skip-reason.ts';
export { areSound, isProved, isSound } from './soundness.ts';
