import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type HeavyProof, heavyProof } from '@backfield/conformance';
import { createWorkPool } from '@backfield/contract';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, server, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, requestsSoFar, until } from './support/made-up-upstream.ts';
import { createRandom } from './support/random.ts';
import { type ProgramRun, startProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { type StoredRows, storedRows } from './support/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';
// Fewer would leave out a kind of moment.
const kills = { tries: 15, atLeast: 6 };
const embeddedKills = heavyProof({ ...kills, seed: 1 });
const serverKills = heavyProof({ ...kills, seed: 2 });

/** Three leagues at once, on three hosts; more days than pass between two saves of progress. */
const batch = [
  { league: 'WNBA', startDate: '2024-09-22', endDate: '2024-10-06' },
  { league: 'MLB', startDate: '2024-10-01', endDate: '2024-10-04' },
  { league: 'NHL', startDate: '2024-10-03', endDate: '2024-10-04' },
];

let scratch: Scratch;
let words: string[];
let undisturbed: StoredRows;
let requests: number;

beforeAll(async () => {
  scratch = await createScratch();
  await writeFile(scratch.path('batch.json'), JSON.stringify(batch));
  words = ['--config', scratch.path('batch.json'), '--rate', '500'];
  await using simulator = await startSimulator({ now });
  await using database = await databases.embedded();
  const run = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
  expect(run.exitCode, run.errors).toBe(0);
  requests = requestsSoFar(simulator);
  undisturbed = await storedRows(database.location);
});
afterAll(() => scratch[Symbol.asyncDispose]());

/** A moment to kill a run: so long after its start, at its database's first file, or at one of its requests. */
interface Moment {
  after: 'start' | 'database' | number;
  plusMs: number;
}

/**
 * Moments to kill runs at: some before the first request, one on the last one, the others all over the run. Each kind is among
 * the first six.
 */
function momentsOf({ tries, seed }: HeavyProof): Moment[] {
  const random = createRandom(seed);
  return Array.from({ length: tries }, (_, index) => {
    if (index === 0 || index === 6) return { after: 'start', plusMs: Math.floor(random() * 1500) };
    if (index === 1 || index === 7) return { after: 'database', plusMs: Math.floor(random() * 600) };
    if (index === 2) return { after: requests, plusMs: 0 };
    return { after: 1 + Math.floor(random() * requests), plusMs: Math.floor(random() * 60) };
  });
}

interface KilledRun {
  moment: Moment;
  killed: ProgramRun;
  resumed: ProgramRun;
  progressLeft: boolean;
  rows: StoredRows;
}

async function killAndResume(moment: Moment, database: TestDatabase, simulator: Simulator): Promise<KilledRun> {
  simulator.reset();
  const environment = { ...database.environment, BACKFIELD_UPSTREAM: simulator.url };
  const program = startProcess(words, environment);
  if (moment.after === 'database') await until(() => existsSync(`${database.dataDirectory}/db`));
  if (typeof moment.after === 'number') await asked(simulator, moment.after, program);
  await wait(moment.plusMs);
  program.child.kill('SIGKILL');
  const killed = await program.done;
  const resumed = await runProgram(words, environment);
  const progressLeft = existsSync(`${database.dataDirectory}/progress/wnba-from-2024-09-22-to-2024-10-06.json`);
  return { moment, killed, resumed, progressLeft, rows: await storedRows(database.location) };
}

/** Kills the runs two at a time: what counts is that each comes out right, not how long it takes. */
async function killMany(moments: readonly Moment[], create: (moment: Moment) => Promise<TestDatabase>): Promise<void> {
  await using one = await startSimulator({ now });
  await using other = await startSimulator({ now });
  const free = [one, other];
  const inTurn = createWorkPool(free.length);
  const runs = await Promise.all(
    moments.map((moment) =>
      inTurn(async () => {
        const simulator = free.pop() as Simulator;
        await using database = await create(moment);
        const run = await killAndResume(moment, database, simulator);
        free.push(simulator);
        return run;
      }),
    ),
  );
  for (const { moment, resumed, rows, progressLeft } of runs) {
    const when = `after a kill at ${JSON.stringify(moment)}`;
    expect(resumed.exitCode, `${when}: ${resumed.errors}`).toBe(0);
    expect(rows, when).toEqual(undisturbed);
    expect(progressLeft, when).toBe(false);
  }
  // One or two may have been quicker than their kill.
  const quicker = runs.filter(({ killed }) => killed.signal !== 'SIGKILL');
  expect(quicker.length).toBeLessThanOrEqual(Math.min(2, Math.floor(moments.length / 4)));
}

describe('runs that are killed and started again', () => {
  it(`end with the rows of an undisturbed run, on the embedded database, ${embeddedKills.title}`, {
    timeout: 300_000,
  }, async () => {
    await killMany(momentsOf(embeddedKills), ({ after }) =>
      typeof after === 'number' ? databases.embedded() : databases.embeddedFromNothing(),
    );
  });

  it.skipIf(!server.url)(
    `end with the rows of an undisturbed run, on ${server.title}, ${serverKills.title}`,
    { timeout: 300_000 },
    async () => {
      const moments = momentsOf(serverKills).map((moment) =>
        moment.after === 'database' ? { ...moment, after: 1 } : moment,
      );
      await killMany(moments, () => databases.onServer());
    },
  );
});
