import { UsageError } from '@backfield/contract';
import { type Agent, EnvHttpProxyAgent } from 'undici';
import { Failure } from './failure.ts';

/** The proxies of HTTPS_PROXY and HTTP_PROXY, and the hosts of NO_PROXY; empty where they are not set. */
export interface Proxies {
  https: string;
  http: string;
  /** Hosts that are asked without a proxy, as every tool reads them: "localhost,.example.com", "*" for all. */
  except: string;
}

export const noProxies: Proxies = { https: '', http: '', except: '' };

/** Connections through the proxies. Throws `BAD_OPTION` for an address that is none, without repeating it. */
export function createDispatcher({ https, http, except }: Proxies, options: Agent.Options): EnvHttpProxyAgent {
  assertAddress('HTTPS_PROXY', https);
  assertAddress('HTTP_PROXY', http);
  return new EnvHttpProxyAgent({ ...options, httpsProxy: https, httpProxy: http, noProxy: except });
}

/** The failure of a request that a missing or refusing proxy stopped; null where it was not the proxy. */
export function proxyRefusal(thrown: unknown, url: URL, proxies: Proxies): Failure | null {
  const address = (url.protocol === 'https:' && proxies.https) || proxies.http;
  if (address === '' || !(thrown instanceof Error)) return null;
  // Never with user and password.
  const { host, hostname, port } = new URL(address);
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  const place = thrown as { hostname?: string; address?: string; port?: number };
  const cause = { cause: thrown };
  const [status] = /^Proxy response \((\d+)\)|(?<=\()407(?=\)$)/.exec(message) ?? [];
  if (status?.includes('407')) {
    return new Failure('proxy-refused', `can't be asked: the proxy ${host} wants a user and a password (407)`, cause);
  }
  if (status)
    return new Failure('proxy-refused', `can't be asked: the proxy ${host} answers ${/\d+/.exec(status)}`, cause);
  const isProxy = place.hostname === hostname || (place.address === hostname && String(place.port) === port);
  if (!isProxy) return null;
  return new Failure('proxy-refused', `can't be asked: the proxy ${host} can't be reached (${code})`, cause);
}

function assertAddress(name: string, address: string): void {
  if (address === '' || /^https?:$/.test(URL.parse(address)?.protocol ?? '')) return;
  throw new UsageError('BAD_OPTION', `${name} is not an address such as http://user:password@proxy.example.com:3128.`);
}
