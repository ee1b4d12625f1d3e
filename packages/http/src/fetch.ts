import { type Dispatcher, request } from 'undici';
import { acceptedEncodings, decodeBody } from './decode-body.ts';
import type { Exchange } from './exchange.ts';
import { Failure } from './failure.ts';
import { type Proxies, proxyRefusal } from './proxies.ts';
import type { Upstream } from './upstream.ts';

export interface FetchOptions {
  dispatcher: Dispatcher;
  upstream: Upstream;
  proxies: Proxies;
  userAgent: string;
  /** The largest body that is accepted, as received and decoded. */
  maxBodyBytes: number;
}

// Nobody is there, or somebody else: the next request would end in the same way. The last ones are certificates.
const unreachable = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|CERT_.*|.*SELF_SIGNED.*|UNABLE_TO_.*)$/;
// A single name that is gone looks the same as no name service at all.
const noName = /^(ENOTFOUND|EAI_AGAIN)$/;
const connectTimeout = /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;

/** The innermost layer: one request on the network, its whole body read and decoded. */
export function createFetch(options: FetchOptions): Exchange {
  const { dispatcher, upstream, proxies, userAgent, maxBodyBytes } = options;

  return async (ask) => {
    const { url, signal, onSent, format, meter } = ask;
    const headers = { 'user-agent': userAgent, accept: format.accept, 'accept-encoding': acceptedEncodings };
    meter.add(url.host, { requests: 1 });
    try {
      const sender = onSent ? dispatcher.compose(tellWhenSent(onSent)) : dispatcher;
      const answer = await request(upstream.locate(url), { dispatcher: sender, headers, signal });
      const received = await collect(answer.body, maxBodyBytes, (bytes) => meter.add(url.host, { bytes }));
      const encoding = String(answer.headers['content-encoding'] ?? '');
      const body = await decodeBody(received, encoding, { maxBytes: maxBodyBytes, otherwise: format.otherwise });
      return { status: answer.statusCode, headers: answer.headers, body };
    } catch (thrown) {
      if (signal.aborted) throw signal.reason;
      throw proxyRefusal(thrown, upstream.locate(url), proxies) ?? toFailure(thrown);
    }
  };
}

/** A request that waits for its connection has not left yet; undici says `onRequestStart` when it writes it. */
function tellWhenSent(onSent: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(...args) {
        onSent();
        handler.onRequestStart?.(...args);
      },
      onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    });
}

async function collect(
  body: AsyncIterable<Buffer>,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    onBytes(chunk.length);
    size += chunk.length;
    if (size > maxBytes) throw new Failure('too-large', `answered with more than ${maxBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function toFailure(thrown: unknown): unknown {
  if (thrown instanceof Failure || !(thrown instanceof Error)) return thrown;
  const { code = '' } = thrown as NodeJS.ErrnoException;
  if (code === '') return thrown;
  const cause = { cause: thrown };
  if (connectTimeout.test(code)) return new Failure('timeout', 'did not accept a connection in time', cause);
  if (noName.test(code)) return new Failure('no-name-service', `can't be reached: no name service (${code})`, cause);
  if (unreachable.test(code)) return new Failure('unreachable', `can't be reached (${code})`, cause);
  return new Failure('network', `broke the connection (${code})`, cause);
}
