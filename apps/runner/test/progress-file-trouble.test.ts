import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gamesBetween, linesOf, requestsSoFar, trueLines } from './support/made-up-upstream.ts';
import { runProgram } from './support/run-program.ts';
import { storedRows } from './support/stored-rows.ts';

const [from, to] = ['2024-09-15', '2024-09-19'];
const fileName = `wnba-from-${from}-to-${to}.json`;
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
});

async function run({ environment }: TestDatabase) {
  const words = ['WNBA', '--from', from, '--to', to, '--rate', '500', '--retries', '0'];
  simulator.reset();
  const ended = await runProgram(words, { ...environment, BACKFIELD_UPSTREAM: simulator.url });
  return { ...ended, requests: requestsSoFar(simulator) };
}

function progressFile({ dataDirectory }: TestDatabase): string {
  return join(dataDirectory, 'progress', fileName);
}

/** Leaves the rows of a run of which one game failed, and the progress of its days, done and not done. */
async function unfinished(database: TestDatabase): Promise<void> {
  const gameId = gamesBetween(simulator, 'WNBA', from, to).at(-1)?.game.id;
  simulator.setFaults({ rules: [{ match: `event=${gameId}`, times: 'always', do: 'status:500' }] });
  expect((await run(database)).exitCode).toBe(3);
  simulator.setFaults({});
  expect(existsSync(progressFile(database))).toBe(true);
}

async function expectTheTruth({ location }: TestDatabase): Promise<void> {
  const rows = await storedRows(location);
  expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  expect(rows.ledger.map((row) => row.split('\t')[3])).toEqual(['done', 'done', 'done', 'done', 'done']);
}

let everyRequest: number;
beforeEach(() => {
  everyRequest = 5 + gamesBetween(simulator, 'WNBA', from, to).length;
});

describe('a progress file', () => {
  it('saves the days that are done, and their failed siblings’ games, from being asked for again', {
    timeout: 60_000,
  }, async () => {
    await using database = await databases.either();
    await unfinished(database);
    const { exitCode, requests } = await run(database);
    expect([exitCode, requests]).toEqual([0, 2]);
    expect(existsSync(progressFile(database))).toBe(false);
    await expectTheTruth(database);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another league', (text: string) => text.replace('"league": "WNBA"', '"league": "NBA"')],
    ['of a newer version', (text: string) => text.replace('"version": 1', '"version": 99')],
    ['of something else', () => '[1, 2, 3]'],
  ])('that is %s is set aside and reported, and the run completes', { timeout: 60_000 }, async (_what, spoil) => {
    await using database = await databases.either();
    await unfinished(database);
    const file = progressFile(database);
    const spoilt = spoil(await readFile(file, 'utf8'));
    await writeFile(file, spoilt);
    const { exitCode, output, errors, requests } = await run(database);
    expect([exitCode, requests], errors).toEqual([0, everyRequest]);
    expect(output).toMatch(/The progress file .* can't be used \(.+\). It is kept as .*unreadable/);
    const [kept, ...others] = await readdir(join(database.dataDirectory, 'progress'));
    expect(others).toEqual([]);
    expect(await readFile(join(database.dataDirectory, 'progress', kept as string), 'utf8')).toBe(spoilt);
    await expectTheTruth(database);
  });

  it('that has survived its database leaves no hole', { timeout: 60_000 }, async () => {
    await using lost = await databases.either();
    await unfinished(lost);
    await using database = await databases.either();
    await cp(join(lost.dataDirectory, 'progress'), join(database.dataDirectory, 'progress'), { recursive: true });
    const { exitCode, requests } = await run(database);
    expect([exitCode, requests]).toEqual([0, everyRequest]);
    await expectTheTruth(database);
  });

  it('that is lost costs requests and no data', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await unfinished(database);
    const before = await storedRows(database.location);
    await rm(progressFile(database));
    const { exitCode, requests } = await run(database);
    expect([exitCode, requests]).toEqual([0, everyRequest]);
    const after = await storedRows(database.location);
    expect(after.lines).toEqual(expect.arrayContaining(before.lines));
    expect(after.corrections).toEqual([]);
    await expectTheTruth(database);
  });
});
