import { chmod } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Simulator, startSimulator } from '@backfield/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, linesOf, trueLines } from './testing/made-up-upstream.ts';
import { clusterTitle, createCluster, serverPrograms } from './testing/postgres-cluster.ts';
import { runProgram, startProgram } from './testing/run-program.ts';
import { createScratch, type Scratch } from './testing/scratch.ts';
import { storedRows } from './testing/stored-rows.ts';

describe.skipIf(!serverPrograms)(clusterTitle, { concurrent: true }, () => {
  const [from, to] = ['2024-09-08', '2024-09-11'];
  const words = ['MLB', '--from', from, '--to', to, '--rate', '10'];
  let scratch: Scratch;

  beforeAll(async () => {
    scratch = await createScratch();
    // The server runs as a user of its own.
    await chmod(scratch.path(''), 0o755);
  });
  afterAll(() => scratch[Symbol.asyncDispose]());

  async function setUp(name: string) {
    const cluster = await createCluster(scratch.path(name));
    const simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    return {
      cluster,
      simulator,
      environment: {
        DATABASE_URL: cluster.url,
        BACKFIELD_DATA_DIR: scratch.path(`${name}-data`),
        BACKFIELD_UPSTREAM: simulator.url,
      },
      async [Symbol.asyncDispose]() {
        await simulator.close();
        await cluster[Symbol.asyncDispose]();
      },
    };
  }

  async function expectTheTruth(databaseUrl: string, simulator: Simulator): Promise<void> {
    const rows = await storedRows({ databaseUrl });
    expect(linesOf(rows, 'MLB')).toEqual(trueLines(simulator, 'MLB', from, to));
    expect(rows.ledger.map((row) => row.split('\t')[3])).toEqual(['done', 'done', 'done', 'done']);
  }

  it('for ten seconds in the middle of a run costs nothing', { timeout: 120_000 }, async () => {
    await using scene = await setUp('short');
    const { cluster, simulator, environment } = scene;
    const program = startProgram(words, environment);
    await asked(simulator, 15, program);
    await cluster.stop();
    await wait(10_000);
    await cluster.start();
    const { exitCode, errors } = await program.done;
    expect(exitCode, errors).toBe(0);
    expect(errors.match(/Postgres at 127.0.0.1.*Trying again for 60 seconds/g)).toHaveLength(1);
    await expectTheTruth(cluster.url, simulator);
  });

  it('for good ends the run with everything saved, and the same words go on', { timeout: 180_000 }, async () => {
    await using scene = await setUp('long');
    const { cluster, simulator, environment } = scene;
    const program = startProgram(words, { ...environment, BACKFIELD_DATABASE_PATIENCE: '10s' });
    await asked(simulator, 20, program);
    await cluster.stop();
    const stoppedAtMs = Date.now();
    const { exitCode, output, errors } = await program.done;
    expect(errors).toMatch(/Trying again for 10 seconds/);
    // One patience in all, however many games wait for the database.
    expect(Date.now() - stoppedAtMs).toBeLessThan(25_000);
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /MLB stopped \(DATABASE_(LOST|UNREACHABLE)\): .*Postgres at 127.0.0.1.*the same command goes on/,
    );
    await cluster.start();
    const again = await runProgram(words, environment);
    expect(again.exitCode, again.errors).toBe(0);
    expect(again.errors).toMatch(/going on with the run that began/);
    await expectTheTruth(cluster.url, simulator);
  });
});
