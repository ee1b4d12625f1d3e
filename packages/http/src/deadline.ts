import type { Exchange } from './exchange.ts';
import { Failure } from './failure.ts';

/** Gives one request, its body included, no more than `deadlineMs`: some hosts accept a request and never answer. */
export function withDeadline(exchange: Exchange, deadlineMs: number): Exchange {
  return async (ask) => {
    const deadline = new AbortController();
    const onDeadline = () => deadline.abort(new Failure('timeout', `did not answer within ${deadlineMs / 1000} s`));
    const timer = setTimeout(onDeadline, deadlineMs);
    try {
      return await exchange({ ...ask, signal: AbortSignal.any([ask.signal, deadline.signal]) });
    } finally {
      clearTimeout(timer);
    }
  };
}
