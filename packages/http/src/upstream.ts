import { UsageError } from '@backfield/contract';

/** A mirror, a cache or a simulator that answers for every host: https://HOST/PATH is asked for as UPSTREAM/HOST/PATH. */
export interface Upstream {
  /** The address that a request really goes to. */
  locate(url: URL): URL;
  /** Turns the `Location` header of an answer to `url` into the upstream's own address. */
  follow(location: string, url: URL): URL;
}

/** The upstream without a mirror: the hosts themselves. */
export const directUpstream: Upstream = {
  locate: (url) => url,
  follow: (location, url) => new URL(location, url),
};

/** Reads `http://host:port`. Throws `BAD_OPTION`, without repeating the value: it may hold a password. */
export function createUpstream(address: string): Upstream {
  const mirror = URL.parse(address);
  const isUsable = mirror && /^https?:$/.test(mirror.protocol) && !mirror.username && !mirror.search && !mirror.hash;
  if (!isUsable) {
    throw new UsageError(
      'BAD_OPTION',
      'The upstream is not an address such as http://127.0.0.1:8080, without user or query.',
    );
  }
  const root = mirror.href.replace(/\/$/, '');

  function locate(url: URL): URL {
    return new URL(`${root}/${url.host}${url.pathname}${url.search}`);
  }

  // A mirror may pass the host's own redirect on, or rewrite it to itself.
  function follow(location: string, url: URL): URL {
    const { href } = new URL(location, locate(url));
    const ownRoot = `${root}/${url.host}/`;
    return href.startsWith(ownRoot) ? new URL(`/${href.slice(ownRoot.length)}`, url) : new URL(location, url);
  }

  return { locate, follow };
}
