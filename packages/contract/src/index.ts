export type { Clock } from './clock.ts';
export { formatDayList, parseDayList } from './days/day-list.ts';
export { type DayRange, daysUntil, isWithin, rowsOfDays, sharedDays } from './days/day-ranges.ts';
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
export {
  type CalendarMark,
  getBegunSeason,
  getSeasonDateRange,
  type SeasonCalendar,
  type SeasonDateRange,
  seasonOn,
} from './days/season.ts';
export {
  BackfieldError,
  type BackfieldErrorOptions,
  type ErrorCode,
  errorCodes,
  HttpError,
  PayloadError,
  StoreError,
  toBackfieldError,
  UsageError,
} from './errors.ts';
export { difference, excess, otherSide, playersOf, type Side, sides, sumOf } from './game/box-sides.ts';
export type {
  BoxScore,
  GameSide,
  GameStatus,
  GameType,
  ImpossibleCell,
  LeftOutGame,
  PlayerLine,
  RejectedRow,
  Schedule,
  ScheduledGame,
  Team,
} from './game/game.ts';
export {
  brokenInvariants,
  type Contradiction,
  checkBoxScore,
  type Finding,
  type Invariant,
  isHard,
  type Tried,
  uncounted,
} from './game/invariant.ts';
export { readJersey } from './game/jersey.ts';
export type { FailureKind } from './http/failure-kind.ts';
export type { HostUsage, HttpClient, HttpRequest, UsageMeter } from './http/http-client.ts';
export { failureOfStatus, failureRules, nextStep, parseRetryAfter, type RetryPolicy } from './http/retry.ts';
export { createUsageCounter, metersTogether } from './http/usage-counter.ts';
export type { CorrectionWindow } from './league/correction-window.ts';
export { emptyBoxScore } from './league/empty-box-score.ts';
export type { League } from './league/league.ts';
export { possibleStats } from './league/possible-stats.ts';
export type { PropType } from './league/prop-type.ts';
export { uniqueListings } from './league/unique-listings.ts';
export { readPayload, shapeProblem } from './payload/read-payload.ts';
export { driftPayloads, type SeenDrift, type ShapeDrift } from './payload/shape-drift.ts';
export { shapeDrifts, unknownValue } from './payload/shape-drifts.ts';
export type { Canary, Habit } from './source/canary.ts';
export type { KnownGames, KnownGamesQuery, KnownListing, KnownSchedule, KnownSide } from './source/known-games.ts';
export { createScheduleWindows, type ScheduleWindows } from './source/schedule-windows.ts';
export type { FullNameLookup, FullNames, Source, SourceAbout } from './source/source.ts';
export {
  type Balance,
  type LineSum,
  noStoredChecks,
  type StoredChecks,
  storedChecksVersion,
} from './source/stored-checks.ts';
export type { UnlistedGames } from './source/unlisted-games.ts';
export { createWorkPool } from './work-pool.ts';
