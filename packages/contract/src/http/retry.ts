import type { ErrorCode } from '../errors.ts';
import type { FailureKind } from './failure-kind.ts';

/** The treatment of one kind of failure: retry, fail or block. */
interface FailureRule {
  /** The code of the error that the caller gets when nothing helped and the host is not to blame. */
  code: ErrorCode;
  /** How often it is asked again: `all` retries that the caller allows, `once`, or `never`. */
  retries: 'all' | 'once' | 'never';
  /** The state after the last retry: the one request has failed, or the host counts as blocked. */
  ending: 'fail' | 'block';
  /** The reason for the treatment, in one sentence. */
  reason: string;
}

/** The retry policy: what heals is asked again, what can't is not, and a host that shuts its door is left alone. */
export const failureRules = {
  network: { code: 'NETWORK', retries: 'all', ending: 'fail', reason: 'The next connection is another one.' },
  unreachable: { code: 'NETWORK', retries: 'all', ending: 'block', reason: 'Every request would end so.' },
  'no-name-service': {
    code: 'HOST_UNREACHABLE',
    retries: 'once',
    ending: 'block',
    reason: 'A machine without network, or behind a proxy, finds no host.',
  },
  'proxy-refused': {
    code: 'HOST_UNREACHABLE',
    retries: 'never',
    ending: 'block',
    reason: 'The proxy would say the same again.',
  },
  timeout: { code: 'TIMEOUT', retries: 'once', ending: 'block', reason: 'Some hosts hang for callers they dislike.' },
  'rate-limited': { code: 'RATE_LIMITED', retries: 'all', ending: 'fail', reason: '429: slower, it answers.' },
  'not-now': { code: 'HTTP_STATUS', retries: 'all', ending: 'fail', reason: '408, 425: ask for the same again.' },
  'server-error': { code: 'HTTP_STATUS', retries: 'all', ending: 'fail', reason: '5xx: the host stumbled.' },
  'not-json': { code: 'NOT_JSON', retries: 'all', ending: 'fail', reason: 'Cut off, or an error page sent as 200.' },
  'not-text': { code: 'NOT_TEXT', retries: 'all', ending: 'fail', reason: 'The same, where a file was asked for.' },
  'nothing-in-it': { code: 'NOT_JSON', retries: 'all', ending: 'fail', reason: '{} is no answer of any upstream.' },
  'access-denied': {
    code: 'HOST_BLOCKED',
    retries: 'never',
    ending: 'block',
    reason: '403 as a web page: firewall.',
  },
  'not-found': { code: 'NOT_FOUND', retries: 'never', ending: 'fail', reason: '404 and 410 stay so.' },
  refused: { code: 'REFUSED', retries: 'never', ending: 'fail', reason: 'Other 3xx, 4xx: the request is wrong.' },
  'too-large': { code: 'REFUSED', retries: 'never', ending: 'fail', reason: 'It would be as large the next time.' },
} as const satisfies Record<FailureKind, FailureRule>;

/** The kind of failure that a status other than 2xx is. `isWebPage`: the body is HTML. */
export function failureOfStatus(status: number, isWebPage: boolean): FailureKind {
  if (status >= 500) return 'server-error';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 425) return 'not-now';
  if (status === 404 || status === 410) return 'not-found';
  // A 403 with XML or JSON is how file stores say that they have no such file.
  if (status === 403 && isWebPage) return 'access-denied';
  return 'refused';
}

/** The next step after a failed attempt. */
type NextStep = { do: 'retry'; afterMs: number } | { do: 'fail' } | { do: 'block' };

interface FailedAttempt {
  kind: FailureKind;
  /** How many attempts have failed so far, this one included. */
  attempts: number;
  /** How many of them failed in this way: a deadline missed once after a 503 is missed for the first time. */
  ofThisKind: number;
  /** How often the caller allows to ask again. */
  retries: number;
  /** How long the host asked us to wait; undefined where it did not say. */
  retryAfterMs: number | undefined;
}

export interface RetryPolicy {
  /** The longest wait that is worth it; a host that asks for more is blocked. Default: two minutes. */
  longestWaitMs?: number;
  /** A number from 0 up to 1. */
  random: () => number;
}

const firstBackoffMs = 1000;
const jitterShare = 0.25;

/** The next step after a failed attempt: after 1 s, 2 s, 4 s and up to a quarter more, or as long as the host asks for. */
export function nextStep(failed: FailedAttempt, { longestWaitMs = 120_000, random }: RetryPolicy): NextStep {
  const { retries, ending }: FailureRule = failureRules[failed.kind];
  const { retryAfterMs = 0 } = failed;
  if (retries !== 'never' && retryAfterMs > longestWaitMs) return { do: 'block' };
  const allowed = { all: failed.retries, once: Math.min(1, failed.retries), never: 0 }[retries];
  const failures = retries === 'once' ? failed.ofThisKind : failed.attempts;
  if (failures > allowed) return { do: ending };
  const backoffMs = firstBackoffMs * 2 ** (failed.attempts - 1) * (1 + random() * jitterShare);
  return { do: 'retry', afterMs: Math.max(Math.min(backoffMs, longestWaitMs), retryAfterMs) };
}

/**
 * The wait that a `Retry-After` header asks for: seconds, or an HTTP date. Undefined where there is none or it can't be
 * read; a date that has passed is 0.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // A date begins with its weekday; Date.parse alone would read a year into a stray "-5".
  const atMs = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
