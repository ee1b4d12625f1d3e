import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BackfieldError, createUsageCounter, type UsageMeter } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createHttpClient } from './http-client.ts';
import { createTestBed, type Reply } from './test-server.ts';
import { defaultUserAgent } from './user-agent.ts';

const html = { 'content-type': 'text/html' };
const page = '<!DOCTYPE html><html><head><title>x</title></head><body><h1>Please try   later</h1></body></html>';
const xml = '<Error><Code>AccessDenied</Code></Error>';

async function errorOf(promise: Promise<unknown>): Promise<BackfieldError> {
  return promise.then(
    () => expect.fail('it succeeded'),
    (error: BackfieldError) => error,
  );
}

describe('an answer', () => {
  it('comes as parsed JSON, under a polite identity, from the mirror', async () => {
    await using bed = await createTestBed(() => ({ body: '{"games":[1,2]}' }));
    expect(await bed.get('/v1/games?day=2024-10-08')).toEqual({ games: [1, 2] });
    const [request] = bed.server.seen;
    expect(request?.url).toBe('/api.example.com/v1/games?day=2024-10-08');
    expect(request?.headers['user-agent']).toBe(defaultUserAgent);
    expect(defaultUserAgent).toMatch(/^Backfield\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)$/);
  });

  it('may be asked for under another identity', async () => {
    await using bed = await createTestBed(() => ({}), { userAgent: 'Mine/1.0 (+https://example.com)' });
    await bed.get('/');
    expect(bed.server.seen[0]?.headers['user-agent']).toBe('Mine/1.0 (+https://example.com)');
  });

  it('comes from the host itself where no mirror is set', async () => {
    await using bed = await createTestBed(() => ({}));
    await using direct = createHttpClient({});
    expect(await direct.getJson({ url: `${bed.server.address}/direct`, what: 'the test answer' })).toEqual({
      ok: true,
    });
    expect(bed.server.seen[0]?.url).toBe('/direct');
  });

  it('may be any JSON but an empty object', async () => {
    await using bed = await createTestBed((url) => ({
      body: decodeURIComponent(url.slice('/api.example.com/'.length)),
    }));
    for (const body of ['[]', '0', 'null', '"x"']) expect(await bed.get(`/${body}`)).toEqual(JSON.parse(body));
  });

  it('may call its JSON plain text', async () => {
    await using bed = await createTestBed(() => ({ headers: { 'content-type': 'text/plain' } }));
    expect(await bed.get('/')).toEqual({ ok: true });
  });
});

describe('a failure', () => {
  const threeRetries = [1000, 2000, 4000];
  const rows: [string, Reply, string, number[]][] = [
    ['408', { status: 408 }, 'HTTP_STATUS', threeRetries],
    ['425', { status: 425 }, 'HTTP_STATUS', threeRetries],
    ['429', { status: 429, headers: html, body: page }, 'RATE_LIMITED', threeRetries],
    ['a limit told with 200', { body: '{"message":"Too many requests","code":429}' }, 'RATE_LIMITED', threeRetries],
    ['500', { status: 500, headers: html, body: page }, 'HTTP_STATUS', threeRetries],
    ['503', { status: 503 }, 'HTTP_STATUS', threeRetries],
    ['a web page with status 200', { headers: html, body: page }, 'NOT_JSON', threeRetries],
    ['a web page that calls itself JSON', { body: page }, 'NOT_JSON', threeRetries],
    ['JSON that calls itself a web page', { headers: html }, 'NOT_JSON', threeRetries],
    ['a cut-off body', { body: '{"games":[{"id":' }, 'NOT_JSON', threeRetries],
    ['an empty body', { body: '' }, 'NOT_JSON', threeRetries],
    ['an empty object', { body: '{}' }, 'NOT_JSON', threeRetries],
    ['bytes that are not UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, 'NOT_JSON', threeRetries],
    ['a connection reset', 'reset', 'NETWORK', threeRetries],
    ['a body that breaks off', 'truncate', 'NETWORK', threeRetries],
    ['400', { status: 400, headers: html, body: page }, 'REFUSED', []],
    ['401', { status: 401 }, 'REFUSED', []],
    ['403 with JSON', { status: 403 }, 'REFUSED', []],
    ['403 with XML', { status: 403, headers: { 'content-type': 'application/xml' }, body: xml }, 'REFUSED', []],
    ['404', { status: 404 }, 'NOT_FOUND', []],
    ['410', { status: 410 }, 'NOT_FOUND', []],
    ['403 with a web page', { status: 403, headers: html, body: page }, 'HOST_BLOCKED', []],
  ];

  it.each(rows)('%s: asked again as the policy says', async (_name, reply, code, pauses) => {
    await using bed = await createTestBed(() => reply);
    const error = await errorOf(bed.get('/games'));
    expect(error.code).toBe(code);
    expect(bed.clock.slept).toEqual(pauses);
    expect(bed.server.seen).toHaveLength(pauses.length + 1);
    expect(error.message).toContain('api.example.com');
    expect(error.message).toContain('the test answer');
    expect(error.context).toMatchObject({ host: 'api.example.com', url: 'https://api.example.com/games' });
  });

  it.each(rows.filter(([, , , pauses]) => pauses.length > 0))('%s: heals', async (_name, reply) => {
    await using bed = await createTestBed((_url, nth) => (nth <= 3 ? reply : {}));
    expect(await bed.get('/games')).toEqual({ ok: true });
  });

  it('says what was answered, in a few words', async () => {
    await using bed = await createTestBed(() => ({ status: 500, headers: html, body: page }));
    const error = await errorOf(bed.get('/games'));
    expect(error.message).toBe(
      'the test answer: api.example.com answered 500 ("Please try later") (asked 4 times). Run the same command again later.',
    );
    expect(error.context.status).toBe(500);
  });

  it('is asked again as often as the request or the client allows', async () => {
    await using bed = await createTestBed(() => 'reset', { retries: 1 });
    await errorOf(bed.get('/twice'));
    await errorOf(bed.client.getJson({ url: 'https://api.example.com/once', what: 'the test answer', retries: 0 }));
    expect(bed.server.seen.map(({ url }) => url)).toEqual([
      '/api.example.com/twice',
      '/api.example.com/twice',
      '/api.example.com/once',
    ]);
  });

  it('is not a body that grows past the limit', async () => {
    await using bed = await createTestBed(() => ({ body: JSON.stringify('x'.repeat(5000)) }), { maxBodyBytes: 4000 });
    const error = await errorOf(bed.get('/games'));
    expect(error.code).toBe('REFUSED');
    expect(bed.server.seen).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', '30'],
    ['an HTTP date', 'Tue, 08 Oct 2024 12:00:30 GMT'],
  ])('is honoured as %s', async (_form, retryAfter) => {
    await using bed = await createTestBed((_url, nth) =>
      nth === 1 ? { status: 429, headers: { 'retry-after': retryAfter } } : {},
    );
    await bed.get('/games');
    expect(bed.clock.slept[0]).toBeCloseTo(30_000, -1);
    expect(bed.client.usage()[0]?.backoffMs).toBeCloseTo(30_000, -1);
  });

  it('holds back every caller of the host, and no other host', async () => {
    await using bed = await createTestBed((url, nth) =>
      url.endsWith('/first') && nth === 1 ? { status: 503, headers: { 'retry-after': '60' } } : {},
    );
    const startMs = bed.clock.now();
    await errorOf(bed.client.getJson({ url: 'https://api.example.com/first', what: 'it', retries: 0 }));
    await bed.get('/elsewhere', 'other.example.com');
    await bed.get('/first');
    await bed.get('/first');
    const waits = bed.server.seen.map(({ atMs }) => Math.round((atMs - startMs) / 1000));
    expect(waits).toEqual([0, 0, 60, 60]);
  });

  it('that is longer than it is worth blocks the host, naming the time', async () => {
    await using bed = await createTestBed(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const error = await errorOf(bed.get('/games'));
    expect(error.code).toBe('HOST_BLOCKED');
    expect(error.message).toContain('3600 s');
    expect(error.context.retryAfterMs).toBe(3_600_000);
    expect(bed.clock.slept).toEqual([]);
  });
});

describe('a host that says 429', () => {
  it('is asked half as often by everybody, and more often again while it answers', async () => {
    await using bed = await createTestBed((url, nth) => (url.endsWith('/busy') && nth === 1 ? { status: 429 } : {}), {
      ratePerSecond: 4,
    });
    await bed.get('/busy');
    for (let index = 0; index < 22; index += 1) await bed.get(`/${index}`);
    const starts = bed.server.seen.slice(1).map(({ atMs }) => atMs);
    const gaps = starts.slice(1).map((at, index) => Math.round(at - (starts[index] ?? 0)));
    // The turns after the first answers: 2, 2.5, 3, 3.5 and 4 a second.
    expect([gaps[0], gaps[5], gaps[10], gaps[15], gaps[20]]).toEqual([507, 405, 338, 289, 253]);
  });
});

describe('a repeated request', () => {
  it('waits for its own turn under the rate', async () => {
    await using bed = await createTestBed((_url, nth) => (nth === 1 ? { status: 500 } : {}), { ratePerSecond: 0.5 });
    await bed.get('/games');
    expect(bed.clock.slept).toEqual([1000, expect.closeTo(1026, 3)]);
  });
});

describe('a blocked host', () => {
  it('that hangs is asked once more, then not at all, within two deadlines', async () => {
    await using bed = await createTestBed(() => 'hang', { deadlineMs: 40 });
    const startedMs = performance.now();
    const error = await errorOf(bed.get('/games'));
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(79);
    expect(error.code).toBe('HOST_BLOCKED');
    expect(error.message).toMatch(/did not answer within 0.04 s, 2 times in a row.*the test answer.*another network/s);
    expect(bed.server.seen).toHaveLength(2);
    expect(bed.clock.slept).toEqual([1000]);
  });

  it('that sends a beginning and then hangs is the same', async () => {
    await using bed = await createTestBed(
      () => (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"half":');
      },
      { deadlineMs: 40 },
    );
    expect((await errorOf(bed.get('/games'))).code).toBe('HOST_BLOCKED');
    expect(bed.server.seen).toHaveLength(2);
  });

  it('that answers late once is not blocked', async () => {
    // Longer than the others: the second answer has to come within it on a busy machine too.
    await using bed = await createTestBed((_url, nth) => (nth === 1 ? 'hang' : {}), { deadlineMs: 250 });
    expect(await bed.get('/games')).toEqual({ ok: true });
  });

  it('is one where nobody listens, after the retries', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    await using bed = await createTestBed(() => ({}), { upstream: `http://127.0.0.1:${port}` });
    const error = await errorOf(bed.get('/games'));
    expect(error.code).toBe('HOST_BLOCKED');
    expect(error.message).toMatch(/can't be reached \(ECONNREFUSED\), 4 times in a row.*Check the network connection/s);
    expect(bed.clock.slept).toEqual([1000, 2000, 4000]);
  });

  it('fails later requests at once without touching the network; other hosts go on', async () => {
    await using bed = await createTestBed((url) => (url.includes('api.example') ? { status: 403, headers: html } : {}));
    const first = await errorOf(bed.get('/games'));
    expect(await errorOf(bed.get('/other-games'))).toBe(first);
    expect(await bed.get('/games', 'other.example.com')).toEqual({ ok: true });
    expect(bed.server.seen).toHaveLength(2);
    expect([...bed.client.blockedHosts()]).toEqual([['api.example.com', first]]);
  });

  it('ends at once what waits for it or talks to it', async () => {
    await using bed = await createTestBed((url) => (url.endsWith('/denied') ? { status: 403, headers: html } : 'hang'));
    const others = ['/a', '/b'].map((path) => errorOf(bed.get(path)));
    const error = await errorOf(bed.get('/denied'));
    expect(await Promise.all(others)).toEqual([error, error]);
  });
});

describe('open requests', () => {
  it('are never more than the host may have', async () => {
    const hosts = { 'api.example.com': { ratePerSecond: 1e6, maxOpen: 3, reason: 'a test' } };
    await using bed = await createTestBed(() => (response) => void setTimeout(() => response.end('[]'), 5), {
      ratePerSecond: undefined,
      hosts,
    });
    await Promise.all(Array.from({ length: 12 }, (_, index) => bed.get(`/${index}`)));
    expect(bed.server.mostOpen()).toBe(3);
  });

  it('keep to the rate in the table of hosts, which a rate for all replaces', async () => {
    const hosts = { 'api.example.com': { ratePerSecond: 1, reason: 'a test' } };
    for (const [ratePerSecond, waitMs] of [[undefined, 1013] as const, [10, 101.3] as const]) {
      await using bed = await createTestBed(() => ({}), { hosts, ratePerSecond });
      await bed.get('/1');
      await bed.get('/2');
      expect(bed.clock.slept).toEqual([expect.closeTo(waitMs, 3)]);
      expect(bed.client.usage()[0]?.pacingMs).toBeCloseTo(waitMs, 3);
    }
  });
});

describe('an interruption', () => {
  it('ends requests that are under way and those that come later', async () => {
    const interrupt = new AbortController();
    await using bed = await createTestBed(() => 'hang', { signal: interrupt.signal });
    const underWay = errorOf(bed.get('/games'));
    while (bed.server.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    interrupt.abort();
    expect((await underWay).code).toBe('INTERRUPTED');
    expect((await errorOf(bed.get('/later'))).code).toBe('INTERRUPTED');
    expect(bed.server.seen).toHaveLength(1);
  });

  it('ends pauses before a retry', async () => {
    await using bed = await createTestBed(() => ({ status: 500 }));
    const interrupt = new AbortController();
    await using client = createHttpClient({ upstream: bed.server.address, signal: interrupt.signal });
    const paused = errorOf(client.getJson({ url: 'https://api.example.com/', what: 'it' }));
    while (bed.server.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    interrupt.abort();
    expect((await paused).code).toBe('INTERRUPTED');
  });

  it('before the first request asks nothing', async () => {
    await using bed = await createTestBed(() => ({}), { signal: AbortSignal.abort() });
    expect((await errorOf(bed.get('/games'))).code).toBe('INTERRUPTED');
    expect(bed.server.seen).toEqual([]);
  });

  it('is what closing the client is to a request under way', async () => {
    await using bed = await createTestBed(() => 'hang');
    const underWay = errorOf(bed.get('/games'));
    await bed.client.close();
    expect((await underWay).code).toBe('INTERRUPTED');
  });
});

describe('usage', () => {
  it('counts requests, retries, failures and bytes of each host', async () => {
    await using bed = await createTestBed((url, nth) => {
      if (url.endsWith('/gone')) return { status: 404, body: '[]' };
      return nth === 1 ? { status: 500, body: '123' } : { body: '12345' };
    });
    await bed.get('/games');
    await errorOf(bed.get('/gone'));
    await errorOf(bed.get('/gone', 'other.example.com'));
    expect(bed.client.usage()).toEqual([
      {
        host: 'api.example.com',
        requests: 3,
        retries: 1,
        failures: 1,
        bytes: 10,
        backoffMs: 1000,
        pacingMs: expect.any(Number),
      },
      {
        host: 'other.example.com',
        requests: 1,
        retries: 0,
        failures: 1,
        bytes: 2,
        backoffMs: 0,
        pacingMs: expect.any(Number),
      },
    ]);
  });

  it('tells each caller its own part, which add up to the client’s account', async () => {
    await using bed = await createTestBed(
      (url, nth) => {
        if (url.endsWith('/gone')) return { status: 404, body: '[]' };
        return url.endsWith('/shaky') && nth < 3 ? { status: 503 } : { body: '12345' };
      },
      { ratePerSecond: 5 },
    );
    const [one, other] = [createUsageCounter(), createUsageCounter()];
    const ask = (path: string, meter: UsageMeter) =>
      bed.client.getJson({ url: `https://api.example.com${path}`, what: 'it', meter });
    await Promise.all([
      ask('/games', one),
      ask('/shaky', other),
      errorOf(ask('/gone', one)),
      ask('/games', other),
      ask('/games', one),
    ]);
    const [ofOne, ofOther, all] = [one.list()[0], other.list()[0], bed.client.usage()[0]];
    expect(ofOne).toMatchObject({ requests: 3, retries: 0, failures: 1, bytes: 12, backoffMs: 0 });
    expect(ofOther).toMatchObject({ requests: 4, retries: 2, failures: 0 });
    for (const kind of ['requests', 'retries', 'failures', 'bytes'] as const) {
      expect((ofOne?.[kind] ?? 0) + (ofOther?.[kind] ?? 0)).toBe(all?.[kind]);
    }
    for (const kind of ['pacingMs', 'backoffMs'] as const) {
      expect((ofOne?.[kind] ?? 0) + (ofOther?.[kind] ?? 0)).toBeCloseTo(all?.[kind] ?? 0, 6);
    }
    expect(ofOne?.pacingMs).toBeGreaterThan(0);
    expect(ofOther?.pacingMs).toBeGreaterThan(0);
  });
});
