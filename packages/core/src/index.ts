export { checkCanary } from './canary/check-canary.ts';
export { difference, otherSide, playersOf, type Side, sides, sumOf } from './contracts/box-sides.ts';
export type { Canary, CanaryFacts, Habit } from './contracts/canary.ts';
export {
  type CanaryFinding,
  type CanaryReport,
  type CanaryVerdict,
  isCanaryProblem,
} from './contracts/canary-report.ts';
export type { Clock } from './contracts/clock.ts';
export type { CorrectionWindow, RecheckDays, Weekday } from './contracts/correction-window.ts';
export type {
  DataStateStore,
  GameGap,
  GapQuery,
  GapReason,
  LeagueStatus,
  SourceVersion,
  StoredGame,
  StoredSources,
} from './contracts/data-state.ts';
export type { BackfillEvent, EventListener } from './contracts/events.ts';
export type { FailureKind } from './contracts/failure-kind.ts';
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
} from './contracts/game.ts';
export type {
  GivenBefore,
  GivenBeforeQuery,
  GivenPropTypes,
} from './contracts/given-prop-types.ts';
export type { HealPlan } from './contracts/heal-plan.ts';
export type { HostCosts, HostUsage, HttpClient, HttpRequest, UsageMeter } from './contracts/http-client.ts';
export { brokenInvariants, checkBoxScore, type Finding, type Invariant, isHard } from './contracts/invariant.ts';
export { readJersey } from './contracts/jersey.ts';
export type { KnownGames, KnownGamesQuery, KnownListing, KnownSchedule, KnownSide } from './contracts/known-games.ts';
export type { League } from './contracts/league.ts';
export { areHealthy, type LeagueHealth } from './contracts/league-health.ts';
export type { LeagueVerification, SeasonVerification, VerifySelection } from './contracts/league-verification.ts';
export type { HeldLease, LeaseAnswer, LeaseRequest, LeaseStore } from './contracts/lease-store.ts';
export type { LedgerEntry } from './contracts/ledger-entry.ts';
export { type Outcome, outcomes } from './contracts/outcome.ts';
export {
  type BackfillProgress,
  backfillProgressSchema,
  type ProgressStore,
  progressVersion,
} from './contracts/progress.ts';
export type { PropType } from './contracts/prop-type.ts';
export { plainReading, type Reading } from './contracts/reading.ts';
export type { ReconcileStore } from './contracts/reconcile-store.ts';
export {
  type BackfillResult,
  type CorrectedValue,
  exitCodeOf,
  type FailedUnit,
  type GameFailure,
  listedCorrections,
  type OtherSource,
  type RunEnd,
  runEnds,
  type UnitResult,
} from './contracts/result.ts';
export type { SampleLine } from './contracts/sample-line.ts';
export { driftPayloads, type SeenDrift, type ShapeDrift } from './contracts/shape-drift.ts';
export { type SkipReason, skipReasons } from './contracts/skip-reason.ts';
export type { FullNameLookup, FullNames, Precision, Source, SourceAbout } from './contracts/source.ts';
export { sourceConflict } from './contracts/source-conflict.ts';
export type {
  GameWrite,
  GameWriteResult,
  ReplacedGame,
  RunRecord,
  RunStep,
  RunSummary,
  Store,
  UnitRecord,
} from './contracts/store.ts';
export type { StoredDrift } from './contracts/stored-drift.ts';
export type { FindingOver, NewsStore, ToldFinding } from './contracts/told-findings.ts';
export type { UnlistedGames } from './contracts/unlisted-games.ts';
export {
  type BackfillConfig,
  backfillConfigSchema,
  namesDays,
  parseBatch,
  selectionOf,
} from './days/backfill-config.ts';
export { type CorrectionSettings, correctionFields, correctionWindow } from './days/correction-settings.ts';
export { type DayListOptions, formatDayList, parseDayList } from './days/day-list.ts';
export {
  addDays,
  daysBetween,
  type GameDay,
  gameDayAt,
  generateDateRange,
  getLastNDays,
  isGameDay,
  spanOf,
  toGameDay,
} from './days/game-day.ts';
export { offSeasonUntil } from './days/off-season.ts';
export { leaguesNamed, type Plan, type PlanOrder, planBackfill, planConfigs } from './days/plan.ts';
export {
  type CalendarMark,
  getBegunSeason,
  getSeasonDateRange,
  type SeasonCalendar,
  type SeasonDateRange,
  type SeasonException,
  seasonOn,
} from './days/season.ts';
export type { Selection } from './days/selection.ts';
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
export { type CheckHealthOptions, checkHealth, defaultGraceMs, judgeHealth } from './health/check-health.ts';
export type { DriftedUnit, DueGame, DueUnit, HealthFacts, HealthQuery, HealthStore, RunFact } from './health/facts.ts';
export { type FindingKind, findingKinds, type HealthFinding } from './health/finding.ts';
export { type HealthNews, type HealthNewsOptions, healthNews } from './health/health-news.ts';
export { createPacer, type Pacer, type PacerOptions, type Turn } from './network/pacing.ts';
export { readPayload, shapeProblem } from './network/read-payload.ts';
export {
  type FailedAttempt,
  type FailureRule,
  failureOfStatus,
  failureRules,
  type NextStep,
  nextStep,
  parseRetryAfter,
  type RetryPolicy,
} from './network/retry.ts';
export { shapeDrifts, unknownValue } from './network/shape-drifts.ts';
export { createUsageCounter, metersTogether, type UsageCounter } from './network/usage-counter.ts';
export { commonTeam, matchGames } from './reconcile/match-games.ts';
export { matchPlayers } from './reconcile/match-players.ts';
export type { Appearance, PlayerMatch } from './reconcile/player-match.ts';
export { type ReconcileLeagueOptions, reconcileLeague } from './reconcile/reconcile-league.ts';
export {
  type CrosswalkEntry,
  type IdentifiedGame,
  isAgreed,
  type NamedGame,
  type PropTypeCount,
  type Reconciliation,
  type StoredBoxScore,
} from './reconcile/reconciliation.ts';
export { type Backfill, type BackfillDeps, type BackfillOptions, createBackfill, type Timing } from './run/backfill.ts';
export type { DayChoice } from './run/choose-days.ts';
export { createDryRunStore, type DryRunStore } from './run/dry-run-store.ts';
export {
  type DueDay,
  type DueDaysOptions,
  type DueReason,
  type DueStore,
  dueDays,
  dueReasons,
} from './run/due-days.ts';
export { largestCorrections } from './run/largest-corrections.ts';
export { diffLines, type KeyedLine, type LineDiff, worseThanStored } from './run/line-diff.ts';
export { isRefined, keepExact } from './run/precision.ts';
export { type ReconnectingStoreOptions, reconnectingStore } from './run/reconnecting-store.ts';
export { daysForMode, knownDays, type RunMode, runModes, sourceVersions } from './run/run-mode.ts';
export { mergeDrifts } from './run/seen-drifts.ts';
export { createWorkPool } from './run/work-pool.ts';
export { dueSource } from './sources/due-source.ts';
export { sourceNamed } from './sources/source-named.ts';
export { unlistedOn } from './sources/unlisted-on.ts';
export type { DayRange } from './verification/day-ranges.ts';
export { daysUntil } from './verification/day-ranges.ts';
export { type HealLeagueOptions, type HealResult, healLeague } from './verification/heal-league.ts';
export { planHeal } from './verification/plan-heal.ts';
export {
  type AcceptedGap,
  isAcceptable,
  otherProblems,
  type Problem,
  type ProblemKind,
} from './verification/problem.ts';
export { selectedDays } from './verification/selected-days.ts';
export { areSound, isProved, isSound } from './verification/soundness.ts';
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
  DayWithoutData,
  DeclaredSource,
  DriftScope,
  GapTarget,
  SeasonCounts,
  StoredVerification,
  UnknownDay,
  VerificationStore,
  VerifyQuery,
  VerifyScope,
} from './verification/verification.ts';
export { type VerifyLeagueOptions, verifyLeague } from './verification/verify-league.ts';
