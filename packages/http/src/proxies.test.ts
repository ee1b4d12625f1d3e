import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient } from './http-client.ts';
import { noProxies, type Proxies } from './proxies.ts';

/** Asked for over a connection that the proxy makes. */
const tunnelled = 'https://127.0.0.1:1/games';

async function errorOf(asking: Promise<unknown>): Promise<Error> {
  return asking.then(
    () => new Error('It answered.'),
    (thrown: Error) => thrown,
  );
}

describe('a proxy that wants CONNECT and a password', () => {
  const seen: string[] = [];
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"games":[1]}');
  });
  const proxy = createServer();
  let [hostUrl, proxyHost] = ['', ''];

  function isKnown({ headers }: IncomingMessage): boolean {
    return headers['proxy-authorization'] === `Basic ${Buffer.from('ana:s3cret/#').toString('base64')}`;
  }

  beforeAll(async () => {
    proxy.on('connect', (request, socket) => {
      seen.push(`CONNECT ${request.url}`);
      if (!isKnown(request)) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      if (request.url?.startsWith('forbidden.test')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      const [name, port] = (request.url ?? '').split(':');
      const upstream = connect(Number(port), name, () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      return upstream.on('error', () => socket.destroy());
    });
    proxy.on('request', async (request: IncomingMessage, response) => {
      seen.push(`GET ${request.url}`);
      if (!isKnown(request)) return response.writeHead(407).end();
      const answer = await fetch(request.url ?? '');
      return response.setHeader('content-type', 'application/json').end(await answer.text());
    });
    for (const server of [host, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
    hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    proxyHost = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  beforeEach(() => void seen.splice(0));
  afterAll(() => {
    for (const server of [host, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function ask(url: string, proxies: Partial<Proxies>): Promise<unknown> {
    await using http = createHttpClient({ proxies: { ...noProxies, ...proxies }, retries: 0 });
    return await http.getJson({ url, what: 'games' });
  }
  const known = () => `http://ana:s3cret%2F%23@${proxyHost}`;

  it('is asked with the password', async () => {
    expect(await ask(`${hostUrl}/games`, { http: known() })).toEqual({ games: [1] });
    expect(seen).toHaveLength(1);
  });

  it('connects to hosts that are asked by https', async () => {
    // Nobody is there: what counts is who was asked to connect.
    await expect(ask(tunnelled, { https: known() })).rejects.toMatchObject({ name: 'HttpError' });
    expect(seen).toEqual(['CONNECT 127.0.0.1:1']);
  });

  it('is left out for the hosts of NO_PROXY', async () => {
    const wrong = { http: `http://${proxyHost}`, except: 'example.com,127.0.0.1' };
    expect(await ask(`${hostUrl}/games`, wrong)).toEqual({ games: [1] });
    expect(seen).toEqual([]);
  });

  it.each([
    [
      'wants another password',
      () => ({ https: `http://ana:nope@${proxyHost}` }),
      /wants a user and a password \(407\)/,
    ],
    [
      'wants a password, by http',
      () => ({ http: `http://ana:nope@${proxyHost}` }),
      /wants a user and a password \(407\)/,
    ],
    ['lets nothing through', () => ({ https: known() }), /answers 403/],
    ['is not there', () => ({ https: 'http://ana:nope@127.0.0.1:1' }), /the proxy 127.0.0.1:1 can't be reached/],
  ])('that %s is named, without the password, and is no block', async (name, proxies, says) => {
    const url = name.includes('by http') ? `${hostUrl}/games` : 'https://forbidden.test/games';
    const error = await errorOf(ask(url, proxies()));
    expect(error).toMatchObject({ code: 'HOST_UNREACHABLE', message: expect.stringMatching(says) });
    expect(error.message).toMatch(/HTTPS_PROXY and HTTP_PROXY name the proxy/);
    expect(error.message).not.toMatch(/ana|nope|s3cret|blocked/);
  });

  it('is refused where its address is none, which is not repeated', () => {
    expect(() => createHttpClient({ proxies: { ...noProxies, https: 'ana:s3cret@proxy' } })).toThrow(
      /^HTTPS_PROXY is not an address such as/,
    );
  });
});

it('a machine without name service says so at once, and calls it no block', async () => {
  await using http = createHttpClient({ retries: 3 });
  const beganAtMs = performance.now();
  const error = await errorOf(http.getJson({ url: 'https://no-such-host.invalid/x', what: 'games' }));
  expect(performance.now() - beganAtMs).toBeLessThan(5000);
  expect(error).toMatchObject({ code: 'HOST_UNREACHABLE' });
  expect(error.message).toMatch(/can't be reached: no name service.*No network, or behind a proxy\?/);
  expect(error.message).not.toContain('blocked');
});
