import type { Exchange } from './exchange.ts';
import { Failure } from './failure.ts';
import type { Upstream } from './upstream.ts';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 3;

export interface RedirectOptions {
  upstream: Upstream;
  /** The other hosts that a host may redirect to. */
  redirectsOf: (host: string) => readonly string[];
}

/**
 * Follows redirects on the same host (api-web.nhle.com answers `/now` with 307 to the dated address) and to the hosts
 * where it is known to keep its files.
 */
export function withRedirects(exchange: Exchange, { upstream, redirectsOf }: RedirectOptions): Exchange {
  return async (ask) => {
    let { url } = ask;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await exchange({ ...ask, url });
      const { status } = answer;
      const { location } = answer.headers;
      if (!redirectStatuses.has(status) || location === undefined) return answer;
      const target = upstream.follow(location, url);
      const isKnown = target.protocol === url.protocol && redirectsOf(ask.url.host).includes(target.host);
      if (target.host !== url.host && !isKnown) {
        throw new Failure('refused', `answered ${status}, a redirect to another host (${target.host})`, { status });
      }
      url = target;
    }
    throw new Failure('refused', `redirected more than ${mostRedirects} times`);
  };
}
