export type {
  AcceptedTarget,
  DataStateStore,
  GameGap,
  GapQuery,
  GapReason,
  LeagueStatus,
  SourceVersion,
  StoredGame,
  StoredSources,
} from './data-state.ts';
export type { GivenBefore, GivenBeforeQuery, GivenPropTypes, GivenPropTypesStore } from './given-prop-types.ts';
export type { DriftedUnit, DueGame, DueUnit, HealthFacts, HealthQuery, HealthStore, RunFact } from './health-facts.ts';
export type { HeldLease, LeaseAnswer, LeaseRequest, LeaseStore } from './lease-store.ts';
export { type Failing, hasFailed, type LedgerEntry } from './ledger-entry.ts';
export { diffLines, type KeyedLine, type LineDiff, worseThanStored } from './line-diff.ts';
export type { FindingOver, NewsStore, NotifiedFinding } from './notified-findings.ts';
export { type Outcome, outcomes } from './outcome.ts';
export { isRefined, keepExact } from './precision.ts';
export { type BackfillProgress, backfillProgressSchema, type ProgressStore, progressVersion } from './progress.ts';
export type { ReconcileStore } from './reconcile-store.ts';
export { sourceConflict } from './source-conflict.ts';
export type {
  GameWrite,
  GameWriteResult,
  ReplacedGame,
  RunRecord,
  RunStep,
  RunSummary,
  Store,
  UnitRecord,
} from './store.ts';
export type { StoredDrift } from './stored-drift.ts';
export { isDistrusted, isStoredFinding, type StoredFindingName, storedFindings } from './stored-finding.ts';
export type {
  CompletenessRow,
  CorrectionRow,
  CoverageRow,
  DayWithoutData,
  DriftScope,
  GapTarget,
  SeasonCounts,
  SoftFinding,
  StoredVerification,
  UnknownDay,
  VerificationStore,
  VerifyQuery,
  VerifyScope,
} from './verification.ts';
