import type { FailureKind } from './http/failure-kind.ts';
import type { ShapeDrift } from './payload/shape-drift.ts';

/**
 * Every code that Backfield reports, with what the engine does when it meets it. docs/errors.md explains each of them;
 * a check keeps the two in step.
 */
export const errorCodes = {
  // Usage: nothing was started.
  UNKNOWN_LEAGUE: 'usage',
  BAD_DATE: 'usage',
  RANGE_REVERSED: 'usage',
  SEASON_NOT_STARTED: 'usage',
  SEASON_UNKNOWN: 'usage',
  CONFLICTING_OPTIONS: 'usage',
  BAD_OPTION: 'usage',
  BAD_CONFIG_FILE: 'usage',
  BAD_CONFIG: 'usage',
  UNKNOWN_SOURCE: 'usage',
  SUPERUSER_QUERY: 'usage',
  // Requests.
  NETWORK: 'retry',
  TIMEOUT: 'retry',
  RATE_LIMITED: 'retry',
  HTTP_STATUS: 'retry',
  NOT_JSON: 'retry',
  NOT_TEXT: 'retry',
  NOT_FOUND: 'fail',
  REFUSED: 'fail',
  HOST_BLOCKED: 'block',
  HOST_UNREACHABLE: 'block',
  // Payloads.
  PAYLOAD_SHAPE: 'fail',
  WRONG_GAME: 'fail',
  EMPTY_BOX_SCORE: 'fail',
  UNLISTED_GAMES: 'fail',
  ROW_REJECTED: 'fail',
  INVARIANT_FAILED: 'fail',
  WORSE_THAN_STORED: 'fail',
  // The database and the data directory.
  DATABASE_UNREACHABLE: 'stop',
  DATABASE_REFUSED: 'stop',
  DATABASE_LOST: 'stop',
  DATABASE_ERROR: 'stop',
  SCHEMA_NEWER: 'stop',
  DATA_DIRECTORY_IN_USE: 'stop',
  DATA_DIRECTORY_UNWRITABLE: 'stop',
  // The run.
  LEASE_HELD: 'stop',
  LEASE_LOST: 'stop',
  SOURCE_CONFLICT: 'stop',
  SOURCE_DRIFTED: 'stop',
  TIME_BUDGET_USED: 'stop',
  INTERRUPTED: 'stop',
  INTERNAL: 'stop',
  // On GitHub Actions.
  GITHUB_API: 'stop',
  ARTIFACT_REFUSED: 'fail',
  JOB_LOST: 'stop',
} as const satisfies Record<string, ErrorAction>;

export type ErrorCode = keyof typeof errorCodes;

/**
 * The engine's reaction to an error: `usage` refuses to start, `retry` asks again after a pause, `fail` fails the game and its
 * unit, `block` stops every league of the host, `stop` ends the run with everything saved.
 */
type ErrorAction = 'usage' | 'retry' | 'fail' | 'block' | 'stop';

/** The place and the circumstances of an error, as far as the thrower knew them. */
interface ErrorContext {
  host?: string;
  url?: string;
  /** HTTP status of the answer, where there was one. */
  status?: number;
  /** How long the host asked us to wait. */
  retryAfterMs?: number;
  sourceGameId?: string;
  /** The failure of the last request. */
  failure?: FailureKind;
  /** The owner of a resource that is in use: "process 4711 on laptop". */
  holder?: string;
  /** Time since which it has been held, ISO 8601. */
  heldSince?: string;
  /** Places at which an answer has another shape than expected. */
  drifts?: readonly ShapeDrift[];
}

export interface BackfieldErrorOptions extends ErrorContext {
  cause?: unknown;
}

/** An error with a stable code. Its message tells the reader what happened and what to do next. */
export class BackfieldError extends Error {
  override readonly name: string = 'BackfieldError';
  readonly code: ErrorCode;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, message: string, options: BackfieldErrorOptions = {}) {
    const { cause, ...context } = options;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.context = context;
  }

  get action(): ErrorAction {
    return errorCodes[this.code];
  }
}

/** The caller asked for something that can't be done; nothing was started. */
export class UsageError extends BackfieldError {
  override readonly name = 'UsageError';
}

/** A request failed. `action` says whether asking again can heal it. */
export class HttpError extends BackfieldError {
  override readonly name = 'HttpError';
}

/** An answer arrived and can't be used: another shape, another game, nothing in it. */
export class PayloadError extends BackfieldError {
  override readonly name = 'PayloadError';
}

/** The database or its directory can't be used. Messages never hold a password. */
export class StoreError extends BackfieldError {
  override readonly name = 'StoreError';
}

/** Turns any thrown value into a BackfieldError; one that is not one already becomes `INTERNAL`. */
export function toBackfieldError(thrown: unknown): BackfieldError {
  if (thrown instanceof BackfieldError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new BackfieldError('INTERNAL', `Unexpected error: ${message}`, { cause: thrown });
}
