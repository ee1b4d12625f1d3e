import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@backfield/contract';
import { createHttpClient, type HttpClientOptions, type HttpClientWithUsage } from './http-client.ts';

/** The server's reaction to one request. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer }
  | 'reset'
  | 'hang'
  | 'truncate'
  | ((response: ServerResponse) => void);

interface SeenRequest {
  url: string;
  headers: IncomingHttpHeaders;
  /** Time of arrival by the client's clock. */
  atMs: number;
}

/** A real server on a free port; `replyTo` says what the n-th request for a URL gets, `{"ok":true}` where it does not. */
interface TestServer extends AsyncDisposable {
  address: string;
  seen: SeenRequest[];
  /** The most requests that were open at once. */
  mostOpen(): number;
}

async function startServer(
  replyTo: (url: string, nth: number) => Reply | undefined,
  clock: Clock,
): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  let [open, mostOpen] = [0, 0];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    seen.push({ url, headers, atMs: clock.now() });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => {
      open -= 1;
    });
    send(response, replyTo(url, seen.filter((earlier) => earlier.url === url).length) ?? {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    seen,
    mostOpen: () => mostOpen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (typeof reply === 'function') {
    reply(response);
  } else if (reply === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (reply === 'truncate') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{"half":', () => response.socket?.destroy());
  } else {
    const { status = 200, headers = {}, body = '{"ok":true}' } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  }
}

/** A clock whose sleeps take no time and are noted. */
export interface RecordingClock extends Clock {
  slept: number[];
}

export function createRecordingClock(): RecordingClock {
  let nowMs = Date.UTC(2024, 9, 8, 12, 0, 0);
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    async sleep(ms) {
      slept.push(ms);
      nowMs += ms;
    },
  };
}

export interface TestBed extends AsyncDisposable {
  client: HttpClientWithUsage;
  server: TestServer;
  clock: RecordingClock;
  /** Asks for a path of api.example.com. */
  get(path: string, host?: string): Promise<unknown>;
}

/** A client whose upstream is a new server. Unpaced, unless told otherwise, so that `slept` holds the retries' pauses. */
export async function createTestBed(
  replyTo: (url: string, nth: number) => Reply | undefined,
  options: HttpClientOptions = {},
): Promise<TestBed> {
  const clock = createRecordingClock();
  const server = await startServer(replyTo, clock);
  const client = createHttpClient({
    upstream: server.address,
    ratePerSecond: 1e6,
    clock,
    random: () => 0,
    deadlineMs: 5000,
    ...options,
  });
  return {
    client,
    server,
    clock,
    get: (path, host = 'api.example.com') => client.getJson({ url: `https://${host}${path}`, what: 'the test answer' }),
    async [Symbol.asyncDispose]() {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
