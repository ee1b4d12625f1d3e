import type { Exchange } from './exchange.ts';
import { Failure } from './failure.ts';
import type { Upstream } from './upstream.ts';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 3;

/** Follows redirects on the same host: api-web.nhle.com answers `/now` with 307 to the dated address. */
export function withRedirects(exchange: Exchange, upstream: Upstream): Exchange {
  return async (ask) => {
    let { url } = ask;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await exchange({ ...ask, url });
      const { status } = answer;
      const { location } = answer.headers;
      if (!redirectStatuses.has(status) || location === undefined) return answer;
      const target = upstream.follow(location, url);
      if (target.host !== url.host) {
        throw new Failure('refused', `answered ${status}, a redirect to another host (${target.host})`, { status });
      }
      url = target;
    }
    throw new Failure('refused', `redirected more than ${mostRedirects} times`);
  };
}
