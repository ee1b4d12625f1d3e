import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';

let database: TestDatabase;
let simulator: Simulator;
let upstream: Server;
/** Under which name the steals of a box score come. */
let label = 'STL';

beforeAll(async () => {
  database = await databases.either();
  simulator = await startSimulator({ now: '2024-03-20T12:00:00Z' });
  upstream = createServer(async (request, response) => {
    const answer = await fetch(`${simulator.url}${request.url}`);
    const body = (await answer.text()).replaceAll('"STL"', `"${label}"`);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => upstream.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  upstream.close();
  await simulator.close();
  await database[Symbol.asyncDispose]();
});

async function run(words: string) {
  const { port } = upstream.address() as AddressInfo;
  return runProgram(words.split(' '), { ...database.environment, BACKFIELD_UPSTREAM: `http://127.0.0.1:${port}` });
}

const backfill = (from: string, to: string) => run(`NBA --from 2024-03-${from} --to 2024-03-${to} --rate 500 --fresh`);
const openDrifts = async () => JSON.parse((await run('drift NBA --open --json')).output);
const healthKinds = async () =>
  JSON.parse((await run('health NBA --json')).output).leagues[0].findings.map(({ kind }: { kind: string }) => kind);

it('finds a statistic that a source gives under another name, which no schema asks for', {
  timeout: 240_000,
}, async () => {
  const before = await backfill('01', '10');
  expect([before.exitCode, before.output]).toEqual([0, expect.not.stringContaining('another shape')]);

  label = 'STEAL';
  const { exitCode, output } = await backfill('11', '12');
  expect(exitCode).toBe(0);
  expect(output).toMatch(
    /^NBA: another shape than expected in 1 place\n {2}lines players\[\]\.stats\.steals: number expected, missing found in \d+ answers: in none of \d+ games, before in \d+ of \d+\n/m,
  );
  const found = await openDrifts();
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ source: 'espn', payload: 'lines', path: 'players[].stats.steals', stands: true });
  expect(await healthKinds()).toContain('drift');

  // The source has gone back: later days have it again. What the days in between lack is the next look's.
  label = 'STL';
  expect((await backfill('13', '14')).output).not.toContain('another shape');
  expect(await openDrifts()).toEqual([]);
  expect(await healthKinds()).not.toContain('drift');
  expect((await backfill('11', '12')).exitCode).toBe(0);
  expect((await run('drift NBA')).output).toContain('over');
});
