import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** A thread that notes when requests arrive: it posts its address, and the times a host when it is asked for them. */
const arrivals: Record<string, number[]> = {};

const server = createServer((request, response) => {
  const host = request.url?.split('/')[1] ?? '';
  const times = arrivals[host] ?? [];
  times.push(performance.now());
  arrivals[host] = times;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('[]');
});

server.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
parentPort?.on('message', () => parentPort?.postMessage(arrivals));
