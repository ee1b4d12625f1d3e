import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, server, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, linesOf, trueLines } from './support/made-up-upstream.ts';
import { startProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { storedRows } from './support/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

function range(from: string, to: string): string[] {
  return ['WNBA', '--from', from, '--to', to, '--rate', '500'];
}

/** A run of the first days that lasts: each of its games takes so long to answer. */
async function startSlowRun({ environment }: TestDatabase, simulator: Simulator, slowMs: number) {
  simulator.setFaults({ rules: [{ match: 'summary', times: 4, do: `slow:${slowMs}` }] });
  const program = startProcess(range('2024-09-15', '2024-09-16'), {
    ...environment,
    BACKFIELD_UPSTREAM: simulator.url,
  });
  await asked(simulator, 6, program);
  return program;
}

describe.skipIf(!server.url)(`two runs at once on ${server.title}`, { concurrent: true }, () => {
  it('stop the second where their days overlap, naming the first', { timeout: 90_000 }, async () => {
    await using database = await databases.onServer();
    await using simulator = await startSimulator({ now });
    const environment = { ...database.environment, BACKFIELD_UPSTREAM: simulator.url };
    const first = await startSlowRun(database, simulator, 15_000);
    const overlapping = range('2024-09-16', '2024-09-18');
    const patient = startProcess([...overlapping, '--wait', '1m'], environment);
    const second = await runProgram([...overlapping, '--wait', '2s'], environment);
    expect(first.child.exitCode).toBeNull();
    expect(second.exitCode, second.errors).toBe(1);
    expect(second.output).toMatch(
      new RegExp(
        `WNBA stopped \\(LEASE_HELD\\): Another run \\(.+, process ${first.child.pid}\\) has been working on WNBA 2024-09-15 to 2024-09-16 since 20`,
      ),
    );

    // The one that may wait has its turn.
    const third = await patient.done;
    expect(third.exitCode, third.errors).toBe(0);
    expect(third.errors).toMatch(/Another run .* Waiting for it/);
    expect((await first.done).exitCode).toBe(0);
    const rows = await storedRows(database.location);
    expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', '2024-09-15', '2024-09-18'));
  });

  it('go side by side where their days do not overlap', { timeout: 90_000 }, async () => {
    await using database = await databases.onServer();
    await using simulator = await startSimulator({ now });
    const first = await startSlowRun(database, simulator, 10_000);
    const words = [...range('2024-09-17', '2024-09-18'), '--wait', '1s'];
    const second = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
    expect(second.exitCode, second.errors).toBe(0);
    expect(first.child.exitCode).toBeNull();
    expect((await first.done).exitCode).toBe(0);
    const rows = await storedRows(database.location);
    expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', '2024-09-15', '2024-09-18'));
  });

  it('do not wait for one that was killed on this machine', { timeout: 60_000 }, async () => {
    await using database = await databases.onServer();
    await using simulator = await startSimulator({ now });
    const first = await startSlowRun(database, simulator, 15_000);
    first.child.kill('SIGKILL');
    await first.done;
    const words = [...range('2024-09-16', '2024-09-18'), '--wait', '1s'];
    const second = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
    expect(second.exitCode, second.errors).toBe(0);
  });
});

describe.concurrent('two runs at once in one data directory', () => {
  it('refuse the second, naming the first', { timeout: 90_000 }, async () => {
    await using database = await databases.embedded();
    await using simulator = await startSimulator({ now });
    const first = await startSlowRun(database, simulator, 10_000);
    const second = await runProgram(range('2024-10-01', '2024-10-02'), database.environment);
    expect(first.child.exitCode).toBeNull();
    expect(second).toMatchObject({ exitCode: 1, output: '' });
    expect(second.errors).toMatch(
      new RegExp(
        `^${database.dataDirectory}/db is in use by another run \\(process ${first.child.pid} on .+\\)\\. .*\\(DATA_DIRECTORY_IN_USE\\)\n$`,
      ),
    );
    expect((await first.done).exitCode).toBe(0);
    const rows = await storedRows(database.location);
    expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', '2024-09-15', '2024-09-16'));
  });
});
