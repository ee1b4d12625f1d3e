import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { SourceWorld } from '../sources/source-world.ts';
import { randomFor, type Seed } from '../world/random.ts';
import { World } from '../world/world.ts';
import type { SimulatedAnswer } from './answer.ts';
import { createFaults, type Fault, type FaultPlan } from './faults.ts';
import { faultyAnswer } from './faulty-answer.ts';
import { createRequestLog, type SimulatorStats } from './request-log.ts';
import { createRouter, type SimulatedLeague } from './router.ts';

export interface SimulatorOptions {
  leagues: readonly SimulatedLeague[];
  /** Seed of the world: equal seeds make equal worlds. Default: 1. */
  seed?: Seed;
  /** The simulated time, ISO 8601: games before it are final, later ones scheduled. */
  now: string;
  /** 0 is a free port. Default: 0. */
  port?: number;
  /** How long each answer takes beyond its own work. Default: 0. */
  latencyMs?: number;
  /** Faults of the server. Default: none. */
  faults?: FaultPlan;
  /**
   * A number from 0 up to 1, the next one at each call: decides which requests a share of faults strikes. Default: drawn from
   * the seed.
   */
  random?: () => number;
  /** Milliseconds since 1970, for the request log and `Retry-After` dates. Default: the machine's clock. */
  clock?: () => number;
}

export interface Simulator extends AsyncDisposable {
  /** `http://127.0.0.1:PORT`; https://HOST/PATH is asked for as URL/HOST/PATH. */
  url: string;
  world: World;
  /** The server with the world as a second source sees it, by its ids; closing it closes the server. */
  seenBy(source: string, options?: { exact?: boolean }): SimulatedSource;
  stats(): SimulatorStats;
  /** Forgets the requests so far and gives fault rules their uses back. */
  reset(): void;
  setFaults(plan: FaultPlan): void;
  close(): Promise<void>;
}

/** A server, and what one of its sources must yield. */
interface SimulatedSource extends AsyncDisposable {
  url: string;
  world: SourceWorld;
}

/** Starts the APIs of these leagues on this machine. */
export async function startServer(options: SimulatorOptions): Promise<Simulator> {
  const {
    leagues,
    seed = 1,
    now,
    port = 0,
    latencyMs = 0,
    random = randomFor(seed, 'faults').next,
    clock = Date.now,
  } = options;
  const world = new World({ leagues, seed, now });
  const route = createRouter(leagues);
  const log = createRequestLog(clock);
  let plan = options.faults ?? {};
  let faults = createFaults(plan, random);

  const server = createServer((request, response) => {
    const { host, path, search } = partsOf(request.url ?? '/');
    const fault = faults.next(`${host}${path}${search}`);
    const ended = log.start(host, fault !== null);
    response.on('close', () => ended(response.headersSent ? response.statusCode : 0));
    if (fault === 'reset') request.socket.resetAndDestroy();
    if (fault === 'reset' || fault === 'hang') return;
    const answer = faultyAnswer(
      () => answerSafely(() => route(world, host, decodeURIComponent(path), new URLSearchParams(search))),
      fault,
      clock(),
    );
    const waitMs = latencyMs + slownessMs(fault);
    if (waitMs === 0) send(request, response, answer, fault);
    else setTimeout(() => send(request, response, answer, fault), waitMs);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    world,
    seenBy: (source, options) => ({ url, world: world.seenBy(source, options), [Symbol.asyncDispose]: close }),
    stats: log.stats,
    reset() {
      log.reset();
      faults = createFaults(plan, random);
    },
    setFaults(next) {
      plan = next;
      faults = createFaults(plan, random);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The parts of an address of the form `/HOST/PATH?QUERY`. */
function partsOf(address: string): { host: string; path: string; search: string } {
  const [, host = '', path = '', search = ''] = /^\/([^/?]*)([^?]*)(.*)$/s.exec(address) ?? [];
  return { host, path, search };
}

/** A mistake of the simulator's own is told apart from what the hosts say. */
function answerSafely(answer: () => SimulatedAnswer): SimulatedAnswer {
  try {
    return answer();
  } catch (error) {
    const text = error instanceof Error ? error.stack : String(error);
    return { status: 500, contentType: 'text/plain', body: `The simulator failed: ${text}\n` };
  }
}

function slownessMs(fault: Fault | null): number {
  return fault?.startsWith('slow:') ? Number(fault.slice('slow:'.length)) : 0;
}

function send(request: IncomingMessage, response: ServerResponse, answer: SimulatedAnswer, fault: Fault | null): void {
  if (response.destroyed) return;
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zipped ? gzipSync(answer.body, { level: 1 }) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': body.length,
    vary: 'Accept-Encoding',
    ...(zipped && { 'content-encoding': 'gzip' }),
    ...answer.headers,
  });
  if (fault === 'cut-off') response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy());
  else response.end(body);
}
