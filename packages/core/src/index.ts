export { type Backfill, type BackfillDeps, type BackfillOptions, createBackfill, type Timing } from './backfill.ts';
export { type BackfillConfig, backfillConfigSchema, parseBatch, selectionOf } from './backfill-config.ts';
export { difference, otherSide, playersOf, type Side, sides, sumOf } from './box-sides.ts';
export { type DayChoice, type SkipReason, skipReasons } from './choose-days.ts';
export type { DataStateStore, GameGap, GapQuery, GapReason, LeagueStatus, StoredGame } from './data-state.ts';
export { createDryRunStore, type DryRunStore, type SampleLine } from './dry-run-store.ts';
export {
  BackfieldError,
  type BackfieldErrorOptions,
  type ErrorAction,
  type ErrorCode,
  type ErrorContext,
  errorCodes,
  HttpError,
  PayloadError,
  StoreError,
  toBackfieldError,
  UsageError,
} from './errors.ts';
export type { BackfillEvent, EventListener } from './events.ts';
export {
  type BoxScore,
  type GameSide,
  type GameStatus,
  type GameType,
  gameStatuses,
  gameTypes,
  type LeftOutGame,
  type PlayerLine,
  type RejectedRow,
  type Schedule,
  type ScheduledGame,
  type Team,
} from './game.ts';
export {
  addDays,
  daysBetween,
  type GameDay,
  gameDayAt,
  generateDateRange,
  getLastNDays,
  isGameDay,
  toGameDay,
} from './game-day.ts';
export type { HostUsage, HttpClient, HttpRequest } from './http-client.ts';
export { brokenInvariants, checkBoxScore, type Finding, type Invariant, isHard } from './invariant.ts';
export type { FullNameLookup, FullNames, League, Source } from './league.ts';
export type { HeldLease, LeaseAnswer, LeaseRequest, LeaseStore } from './lease.ts';
export { diffLines, type KeyedLine, type LineDiff, worseThanStored } from './line-diff.ts';
export { type Clock, createPacer, type Pacer, type PacerOptions, type Turn } from './pacing.ts';
export { leaguesNamed, type Plan, type PlanOrder, planBackfill, planConfigs, type Selection } from './plan.ts';
export { type BackfillProgress, backfillProgressSchema, type ProgressStore, progressVersion } from './progress.ts';
export type { PropType } from './prop-type.ts';
export { readPayload, shapeProblem } from './read-payload.ts';
export { type ReconnectingStoreOptions, reconnectingStore } from './reconnecting-store.ts';
export {
  type BackfillResult,
  exitCodeOf,
  type FailedUnit,
  type GameFailure,
  type RunEnd,
  type UnitResult,
} from './result.ts';
export {
  type FailedAttempt,
  type FailureKind,
  type FailureRule,
  failureOfStatus,
  failureRules,
  type NextStep,
  nextStep,
  parseRetryAfter,
  type RetryPolicy,
} from './retry.ts';
export { type RunMode, runModes } from './run-mode.ts';
export {
  type CalendarMark,
  getSeasonDateRange,
  type SeasonCalendar,
  type SeasonDateRange,
  type SeasonException,
} from './season.ts';
export {
  type GameWrite,
  type GameWriteResult,
  type LedgerEntry,
  type Outcome,
  outcomes,
  type RunRecord,
  type RunSummary,
  type Store,
  type UnitRecord,
} from './store.ts';
export { daysUntil } from './verification/day-ranges.ts';
export { type HealLeagueOptions, type HealResult, healLeague } from './verification/heal-league.ts';
export { type HealPlan, planHeal } from './verification/plan-heal.ts';
export {
  type AcceptedGap,
  isAcceptable,
  otherProblems,
  type Problem,
  type ProblemKind,
} from './verification/problem.ts';
export {
  type Balance,
  type LineSum,
  noStoredChecks,
  type StoredChecks,
  storedChecksVersion,
} from './verification/stored-checks.ts';
export {
  isDistrusted,
  isStoredFinding,
  type StoredFindingName,
  storedFindings,
} from './verification/stored-finding.ts';
export type {
  CompletenessRow,
  CorrectionRow,
  CoverageRow,
  DayRange,
  DayWithoutData,
  GapTarget,
  SeasonCounts,
  StoredVerification,
  VerificationStore,
  VerifyQuery,
  VerifyScope,
} from './verification/verification.ts';
export {
  areSound,
  isSound,
  type LeagueVerification,
  type SeasonVerification,
  type VerifyLeagueOptions,
  type VerifySelection,
  verifyLeague,
} from './verification/verify-league.ts';
export { createWorkPool } from './work-pool.ts';
