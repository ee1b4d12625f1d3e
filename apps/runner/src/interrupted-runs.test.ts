import { type Simulator, startSimulator } from '@backfield/simulator';
import { databaseKinds, databases } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, gamesBetween, linesOf, requestsSoFar, trueLines, until } from './testing/made-up-upstream.ts';
import { startProcess } from './testing/run-process.ts';
import { runProgram } from './testing/run-program.ts';
import { createScratch, type Scratch } from './testing/scratch.ts';
import { type StoredRows, storedRows } from './testing/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';
const [from, to] = ['2024-09-10', '2024-09-19'];
const words = ['WNBA', '--from', from, '--to', to, '--rate', '50'];
/** A host that has begun to hang: the games in hand would take long to finish. */
const hanging = { rules: [{ match: 'summary', times: 'always', do: 'hang' }] } as const;

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

/** Requests for the schedule and the games of every day that is not finished. */
function requestsToFinish(simulator: Simulator, { ledger }: StoredRows): number {
  const finished = new Set(
    ledger
      .map((row) => row.split('\t'))
      .flatMap(([, day, , outcome]) => (outcome === 'done' || outcome === 'empty' ? [day] : [])),
  );
  expect(finished.size).toBeGreaterThan(0);
  const days = 10 - finished.size;
  return days + gamesBetween(simulator, 'WNBA', from, to).filter(({ day }) => !finished.has(day)).length;
}

describe.concurrent.each(databaseKinds)('a run that is interrupted, on $name', ({ create }) => {
  it('finishes the games in hand, and the same words go on', { timeout: 90_000 }, async () => {
    await using database = await create();
    await using simulator = await startSimulator({ now, latencyMs: 50 });
    const environment = { ...database.environment, BACKFIELD_UPSTREAM: simulator.url };
    const program = startProcess(words, environment);
    await asked(simulator, 12, program);
    program.child.kill('SIGINT');
    const { exitCode, output, errors } = await program.done;
    expect(exitCode, errors).toBe(130);
    expect(errors).toContain('Finishing the games in hand and saving. Once more stops at once.');
    expect(output).toMatch(
      /WNBA interrupted \(INTERRUPTED\): .*The same command goes on. \d+ days? (was|were) not reached./,
    );
    const rows = await storedRows(database.location);
    expect(rows.games.length).toBeGreaterThan(0);

    const left = requestsToFinish(simulator, rows);
    simulator.reset();
    const resumed = await runProgram(words, environment);
    expect(resumed.exitCode, resumed.errors).toBe(0);
    expect(resumed.errors).toMatch(/10 days, \d+ of them to run: going on with the run that began 20/);
    expect(requestsSoFar(simulator)).toBe(left);
    expect(linesOf(await storedRows(database.location), 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  });

  it('stops at once the second time, without half a game', { timeout: 90_000 }, async () => {
    await using database = await create();
    await using simulator = await startSimulator({ now });
    const environment = { ...database.environment, BACKFIELD_UPSTREAM: simulator.url };
    const program = startProcess(words, environment);
    await asked(simulator, 12, program);
    simulator.setFaults(hanging);
    await asked(simulator, 16, program);
    program.child.kill('SIGINT');
    await until(() => program.errors().includes('Once more stops at once.'));
    program.child.kill('SIGINT');
    const killedAtMs = Date.now();
    expect((await program.done).exitCode).toBe(130);
    expect(Date.now() - killedAtMs).toBeLessThan(5000);
    // Reading the rows proves that every stored game has its lines.
    expect((await storedRows(database.location)).games.length).toBeGreaterThan(0);

    simulator.setFaults({});
    const resumed = await runProgram(words, environment);
    expect(resumed.exitCode, resumed.errors).toBe(0);
    expect(linesOf(await storedRows(database.location), 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  });
});

describe('a comparison that is interrupted', () => {
  it('says which days it did not reach, and never that all of them agree', { timeout: 90_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now, latencyMs: 50 });
    const environment = { ...database.environment, BACKFIELD_UPSTREAM: simulator.url };
    expect((await runProgram([...words, '--rate', '500'], environment)).exitCode).toBe(0);
    simulator.reset();
    const program = startProcess(['reconcile', ...words, '--json'], environment);
    await asked(simulator, 4, program);
    program.child.kill('SIGINT');
    const { exitCode, output, errors } = await program.done;
    expect(exitCode, errors).toBe(130);
    expect(errors).toContain('Finishing the games in hand and saving. Once more stops at once.');
    const { agreed, leagues } = JSON.parse(output);
    expect(agreed).toBe(false);
    expect(leagues[0].unreached.length).toBeGreaterThan(0);
    expect(leagues[0].unreached.at(-1)).toBe(to);
  });
});

describe.concurrent('a run that is interrupted while its host hangs', () => {
  it('waits two seconds for the games in hand, no longer', { timeout: 90_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now });
    const program = startProcess(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
    await asked(simulator, 12, program);
    simulator.setFaults(hanging);
    await asked(simulator, 16, program);
    const interruptedAtMs = Date.now();
    program.child.kill('SIGINT');
    const { exitCode, output } = await program.done;
    expect(exitCode).toBe(130);
    expect(output).toContain('WNBA interrupted (INTERRUPTED)');
    expect(Date.now() - interruptedAtMs).toBeLessThan(2000);
  });
});
