import { setTimeout as wait } from 'node:timers/promises';
import {
  type Clock,
  createUsageCounter,
  type HostUsage,
  type HttpClient,
  HttpError,
  type HttpRequest,
  metersTogether,
} from '@backfield/contract';
import { withChecks } from './checked.ts';
import { withDeadline } from './deadline.ts';
import type { Answer, AnswerFormat, Exchange } from './exchange.ts';
import { createFetch } from './fetch.ts';
import { createHostGates } from './host-gates.ts';
import { defaultMaxOpen, defaultRatePerSecond, type HostSettings, hostSettings } from './hosts.ts';
import { jsonFormat, withJson } from './json.ts';
import { createPacer } from './pacer.ts';
import { withPacing } from './pacing.ts';
import { createDispatcher, noProxies, type Proxies } from './proxies.ts';
import { withRedirects } from './redirects.ts';
import { withRetries } from './retries.ts';
import { textFormat, withText } from './text.ts';
import { createUpstream, directUpstream } from './upstream.ts';
import { defaultUserAgent } from './user-agent.ts';

export interface HttpClientOptions {
  /** A mirror that answers for every host, `http://host:port`. Default: the hosts themselves. */
  upstream?: string | undefined;
  /** The proxies between here and the hosts. Default: none. */
  proxies?: Proxies | undefined;
  /** Default: `Backfield/<version> (+<repository>)`. */
  userAgent?: string | undefined;
  /** Requests a second for every host, in place of the hosts' own rates. */
  ratePerSecond?: number | undefined;
  /** The hosts' own settings. Default: `hostSettings`. */
  hosts?: Readonly<Record<string, HostSettings>> | undefined;
  /** The longest that one request may take. Default: 30 s. */
  deadlineMs?: number | undefined;
  /** How often a failure that can heal is asked again. Default: 3. */
  retries?: number | undefined;
  /** The longest wait that a host may ask for before it counts as blocked. Default: 120 s. */
  longestWaitMs?: number | undefined;
  /** The largest body that is accepted. Default: 64 MB. */
  maxBodyBytes?: number | undefined;
  /** Aborted when nothing more is to be asked; what is under way is given up. */
  signal?: AbortSignal | undefined;
  /** Default: the process's own. */
  clock?: Clock | undefined;
  /** A number from 0 up to 1. Default: Math.random. */
  random?: (() => number) | undefined;
}

export interface HttpClientWithUsage extends HttpClient, AsyncDisposable {
  /** The costs of each host so far. */
  usage(): HostUsage[];
  /** The reasons why hosts are not asked any more, by host. */
  blockedHosts(): ReadonlyMap<string, HttpError>;
  /** Ends the requests under way and all connections. */
  close(): Promise<void>;
}

const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal });
    } catch {
      // Aborted: the caller looks at its signal.
    }
  },
};

/** The one way to the network. All leagues of a process share one, because they share the hosts' limits. */
export function createHttpClient(options: HttpClientOptions = {}): HttpClientWithUsage {
  const { ratePerSecond, hosts = hostSettings, deadlineMs = 30_000, maxBodyBytes = 64_000_000 } = options;
  const { clock = systemClock, random = Math.random, longestWaitMs = 120_000 } = options;
  const upstream = options.upstream === undefined ? directUpstream : createUpstream(options.upstream);

  const stop = new AbortController();
  const interrupt = () =>
    stop.abort(new HttpError('INTERRUPTED', 'The run was interrupted; run the same command to go on.'));
  options.signal?.addEventListener('abort', interrupt);
  if (options.signal?.aborted) interrupt();

  const gates = createHostGates(stop.signal);
  const pacer = createPacer({
    clock,
    ratePerSecond: ratePerSecond ?? defaultRatePerSecond,
    hosts: ratePerSecond === undefined ? ratesOf(hosts) : {},
  });
  const usage = createUsageCounter();
  // One request a connection, so that an answer that hangs holds no other one up.
  const { proxies = noProxies } = options;
  const dispatcher = createDispatcher(proxies, {
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: deadlineMs },
  });

  const fetch = createFetch({
    dispatcher,
    upstream,
    proxies,
    userAgent: options.userAgent ?? defaultUserAgent,
    maxBodyBytes,
  });
  const paced = withPacing(withDeadline(fetch, deadlineMs), {
    pacer,
    clock,
    maxOpenOf: (host) => hosts[host]?.maxOpen ?? defaultMaxOpen,
  });
  const redirected = withRedirects(paced, { upstream, redirectsOf: (host) => hosts[host]?.redirectsTo ?? [] });
  const text = withText(withChecks(redirected));
  const retrying = { policy: { longestWaitMs, random }, clock, pacer, gates };
  const askForText = withRetries(text, retrying);
  const askForJson = withRetries(withJson(text), retrying);

  async function ask<Result extends Answer>(
    exchange: Exchange<Result>,
    format: AnswerFormat,
    { url: address, what, retries = options.retries ?? 3, ...request }: HttpRequest,
  ): Promise<Result> {
    const url = new URL(address);
    const meter = request.meter ? metersTogether(usage, request.meter) : usage;
    try {
      return await exchange({ url, what, format, retries, signal: gates.signalOf(url.host), meter });
    } catch (thrown) {
      meter.add(url.host, { failures: 1 });
      throw thrown;
    }
  }

  async function close(): Promise<void> {
    options.signal?.removeEventListener('abort', interrupt);
    stop.abort(new HttpError('INTERRUPTED', 'The network client is closed.'));
    await dispatcher.destroy();
  }

  return {
    getJson: async (request) => (await ask(askForJson, jsonFormat, request)).json,
    getText: async (request) => (await ask(askForText, textFormat, request)).text,
    usage: usage.list,
    blockedHosts: gates.blocked,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function ratesOf(hosts: Readonly<Record<string, HostSettings>>): Record<string, number> {
  return Object.fromEntries(Object.entries(hosts).map(([host, settings]) => [host, settings.ratePerSecond]));
}
