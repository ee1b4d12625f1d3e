import { type Clock, type FailureKind, nextStep, parseRetryAfter, type RetryPolicy } from '@backfield/contract';
import { blockedHost, failedRequest } from './errors.ts';
import type { Answer, Exchange } from './exchange.ts';
import { Failure } from './failure.ts';
import type { HostGates } from './host-gates.ts';
import type { Pacer } from './pacer.ts';

export interface RetryOptions {
  policy: RetryPolicy;
  clock: Clock;
  pacer: Pacer;
  gates: HostGates;
}

/** Asks again what can heal, holds the host back where it says so, and closes its gate where nothing helps. */
export function withRetries<Result extends Answer>(
  exchange: Exchange<Result>,
  options: RetryOptions,
): Exchange<Result> {
  const { policy, clock, pacer, gates } = options;
  return async (ask) => {
    const { signal, retries, meter } = ask;
    const { host } = ask.url;
    const failures: FailureKind[] = [];
    for (let attempts = 1; ; attempts += 1) {
      signal.throwIfAborted();
      if (attempts > 1) meter.add(host, { retries: 1 });
      try {
        return await exchange(ask);
      } catch (thrown) {
        signal.throwIfAborted();
        if (!(thrown instanceof Failure)) throw thrown;
        const retryAfterMs = parseRetryAfter(thrown.retryAfter, clock.now());
        const { kind } = thrown;
        failures.push(kind);
        const ofThisKind = failures.filter((failure) => failure === kind).length;
        const step = nextStep({ kind, attempts, ofThisKind, retries, retryAfterMs }, policy);
        const lost = { ask, failure: thrown, attempts, retryAfterMs };
        if (step.do === 'block') {
          gates.block(host, blockedHost({ ...lost, attempts: ofThisKind }));
          throw signal.reason;
        }
        // What one caller is told holds for all of them.
        const isTooMuch = kind === 'rate-limited' && step.do === 'retry';
        const pauseMs = retryAfterMs ?? (isTooMuch ? step.afterMs : 0);
        const failedAtMs = clock.now();
        if (pauseMs > 0) pacer.pause(host, failedAtMs + pauseMs);
        if (step.do === 'fail') throw failedRequest(lost);
        await clock.sleep(step.afterMs, signal);
        meter.add(host, { backoffMs: clock.now() - failedAtMs });
      }
    }
  };
}
