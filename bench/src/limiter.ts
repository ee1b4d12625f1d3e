import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createHttpClient } from '@backfield/http';
import { atLeast, atMost, figure, type Measurement, type Section } from './measurement.ts';

const rates = [5, 50];
const callers = 8;
const durationMs = 12_000;

/**
 * The limiter as it is used: callers on the real client, which ask a server in a thread of its own. Start times are those
 * at which undici writes a request, whatever the client itself believes.
 */
export const limiter: Section = {
  name: 'limiter',
  title: `Limiter: ${callers} callers a host, ${durationMs / 1000} s`,
  async run() {
    const starts = new Map(rates.map((rate) => [`/${hostAt(rate)}/`, [] as number[]]));
    const note = (message: unknown) =>
      starts.get((message as { request: { path: string } }).request.path)?.push(performance.now());
    const server = new Worker(new URL('./arrivals-server.ts', import.meta.url));
    const [address] = (await once(server, 'message')) as [string];
    await callFor(address, 1000, 100); // Loads the code on both sides; not measured.
    subscribe('undici:client:sendHeaders', note);
    await Promise.all(rates.map((rate) => callFor(address, rate, durationMs)));
    unsubscribe('undici:client:sendHeaders', note);
    server.postMessage('arrivals');
    const [arrivals] = (await once(server, 'message')) as [Record<string, number[]>];
    await server.terminate();
    return rates.flatMap((rate) => measure(rate, starts.get(`/${hostAt(rate)}/`) ?? [], arrivals[hostAt(rate)] ?? []));
  },
};

function hostAt(rate: number): string {
  return `at-${rate}-a-second.example.com`;
}

async function callFor(address: string, rate: number, forMs: number): Promise<void> {
  await using client = createHttpClient({ upstream: address, ratePerSecond: rate });
  const endMs = performance.now() + forMs;
  async function call(): Promise<void> {
    while (performance.now() < endMs) await client.getJson({ url: `https://${hostAt(rate)}/`, what: 'an answer' });
  }
  await Promise.all(Array.from({ length: callers }, call));
}

function measure(rate: number, starts: readonly number[], arrivals: readonly number[]): Measurement[] {
  const spanSeconds = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / 1000;
  return [
    atLeast(`${rate}/s: achieved of the allowed rate`, ((starts.length - 1) / spanSeconds / rate) * 100, 98, ' %'),
    atMost(`${rate}/s: most starts in any sliding second`, mostInAnySecond(starts), rate),
    figure(`${rate}/s: shortest time of ${rate + 1} starts`, `${shortest(starts, rate).toFixed(1)} ms`),
    figure(`${rate}/s: the same by arrival at the server`, `${shortest(arrivals, rate).toFixed(1)} ms`),
  ];
}

/** The most of these times within a half-open window of 1,000 ms that begins with any of them. */
function mostInAnySecond(times: readonly number[]): number {
  return Math.max(...times.map((from, index) => times.slice(index).filter((at) => at < from + 1000).length));
}

function shortest(times: readonly number[], rate: number): number {
  return Math.min(...times.slice(rate).map((at, index) => at - (times[index] ?? 0)));
}
