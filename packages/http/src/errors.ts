import { type BackfieldErrorOptions, type FailureKind, failureRules, HttpError } from '@backfield/contract';
import type { Ask } from './exchange.ts';
import type { Failure } from './failure.ts';

/** Advice about a request that failed for good, by kind of failure. */
const advice: Partial<Record<FailureKind, string>> = {
  'not-found': 'The source does not have it.',
  refused: 'Asking again will not help: the source has changed, or the request is wrong.',
  'too-large': 'Something else than the expected answer was sent.',
};
const adviceToRetry = 'Run the same command again later.';

/** Advice about a host that is not asked any more, by kind of failure. */
const blockAdvice: Partial<Record<FailureKind, string>> = {
  timeout: 'Some hosts leave callers from data centres hanging: try another network, or another source of the league.',
  'access-denied': 'It turns this network or this identity away: try another network, or another source of the league.',
  'no-name-service': 'No network, or behind a proxy? HTTPS_PROXY names one. Run the same command again then.',
  'proxy-refused':
    'HTTPS_PROXY and HTTP_PROXY name the proxy, http://user:password@host:port; NO_PROXY what is asked without one.',
  unreachable: 'Check the network connection and, where one is set, the upstream address; or try again later.',
};
const adviceToWait = 'Run the same command again when that time has passed.';

/** A request that has failed for good. */
export interface LostAsk {
  ask: Ask;
  failure: Failure;
  attempts: number;
  /** How long the host asked us to wait; undefined where it did not say. */
  retryAfterMs: number | undefined;
}

/** The error for a request that failed while its host stays open. */
export function failedRequest(lost: LostAsk): HttpError {
  const { ask, failure, attempts } = lost;
  const asked = attempts > 1 ? ` (asked ${attempts} times)` : '';
  const message = `${ask.what}: ${ask.url.host} ${failure.message}${asked}. ${advice[failure.kind] ?? adviceToRetry}`;
  return new HttpError(failureRules[failure.kind].code, message, detailsOf(lost));
}

/** The error for everything that is asked of a host from now on. */
export function blockedHost(lost: LostAsk): HttpError {
  const { ask, failure, attempts, retryAfterMs } = lost;
  const asked = attempts > 1 ? `, ${attempts} times in a row` : '';
  const wait = retryAfterMs === undefined ? '' : ` and wants to be left alone for ${Math.ceil(retryAfterMs / 1000)} s`;
  const { code } = failureRules[failure.kind];
  const isCutOff = code === 'HOST_UNREACHABLE';
  const said = isCutOff ? failure.message : `is blocked: it ${failure.message}`;
  const what = `${ask.url.host} ${said}${asked}${wait}. First met at: ${ask.what}.`;
  const todo = retryAfterMs === undefined ? (blockAdvice[failure.kind] ?? adviceToRetry) : adviceToWait;
  return new HttpError(isCutOff ? code : 'HOST_BLOCKED', `${what} ${todo}`, detailsOf(lost));
}

function detailsOf({ ask, failure, retryAfterMs }: LostAsk): BackfieldErrorOptions {
  return {
    host: ask.url.host,
    failure: failure.kind,
    url: ask.url.href,
    ...(failure.status === undefined ? {} : { status: failure.status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause: failure,
  };
}
