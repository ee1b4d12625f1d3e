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
/** Changes an answer on its way from the simulator to the program. */
let change: (path: string, body: string) => string = (_, body) => body;

beforeAll(async () => {
  database = await databases.either();
  simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
  upstream = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(`${simulator.url}${path}`);
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type }).end(change(path, await answer.text()));
  });
  await new Promise<void>((listening) => upstream.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  upstream.close();
  await simulator.close();
  await database[Symbol.asyncDispose]();
});

async function run(...words: string[]) {
  const { port } = upstream.address() as AddressInfo;
  return runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: `http://127.0.0.1:${port}` });
}

it('ends the league of a source that has changed overnight, and no other', { timeout: 90_000 }, async () => {
  change = (path, body) => (path.includes('/gamecenter/') ? body.replaceAll('"goalies":', '"goalTenders":') : body);
  const backfill = ['all', '--from', '2024-10-08', '--to', '2024-10-20', '--rate', '500'];
  const { exitCode, output } = await run(...backfill);
  expect(exitCode).toBe(3);
  expect(output).toMatch(
    /^NHL drifted \(SOURCE_DRIFTED\): 5 answers in a row have another shape than expected; .* days were not reached\.$/m,
  );
  expect(output).toMatch(
    /box-score playerByGameStats\.homeTeam\.goalies: array expected, missing found in \d+ answers, such as game \d+: beside forwards, defense, goalTenders/,
  );
  expect(output).not.toMatch(/^(NFL|NBA|MLB|WNBA) drifted/m);
  const drifts = JSON.parse((await run('drift', 'NHL', '--json')).output);
  expect(drifts).toContainEqual(
    expect.objectContaining({
      league: 'NHL',
      source: 'nhl',
      path: 'playerByGameStats.awayTeam.goalies',
      sample: 'beside forwards, defense, goalTenders',
    }),
  );
  expect((await run('drift', 'MLB')).output).toContain('Every answer so far had the shape that was expected.');

  change = (_, body) => body;
  const mended = await run(...backfill);
  expect(mended.output).not.toContain('another shape');
  expect(mended.exitCode).toBe(0);
});
