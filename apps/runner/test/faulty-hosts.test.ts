import type { RunReport } from '@backfield/report';
import { startSimulator } from '@backfield/simulated-leagues';
import { type Simulator, usualMix } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, trueLines } from './support/made-up-upstream.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { storedRows } from './support/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

function run(words: string, { url }: Simulator, { environment }: TestDatabase) {
  return runProgram(words.split(' '), { ...environment, BACKFIELD_UPSTREAM: url });
}

describe.concurrent('a host that answers one request in five with a fault', () => {
  const [from, to] = ['2024-08-23', '2024-10-21'];
  const ratePerSecond = 10;

  it('yields every row of sixty days, and is never asked faster than allowed', { timeout: 300_000 }, async () => {
    await using undisturbed = await databases.embedded();
    await using simulator = await startSimulator({ now });
    expect((await run(`WNBA --from ${from} --to ${to} --rate 500`, simulator, undisturbed)).exitCode).toBe(0);
    const expected = await storedRows(undisturbed.location);
    expect(linesOf(expected, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));

    await using database = await databases.embedded();
    simulator.setFaults({ share: { share: 0.2, mix: [...usualMix, 'hang'] } });
    simulator.reset();
    let exitCode: number | null = null;
    // Two hangs in a row on one address block the host for the rest of a run. The same words go on.
    for (let runs = 0; exitCode !== 0 && runs < 4; runs += 1) {
      const words = `WNBA --from ${from} --to ${to} --rate ${ratePerSecond} --deadline 3s`;
      const ended = await run(words, simulator, database);
      exitCode = ended.exitCode;
      expect([0, 3, 5], ended.errors).toContain(exitCode);
    }
    expect(exitCode).toBe(0);
    expect(await storedRows(database.location)).toEqual(expected);

    const { requests, faults, hosts } = simulator.stats();
    expect(faults / requests).toBeGreaterThan(0.1);
    // Requests that left evenly arrive in clumps where the machine is busy: noting one 300 ms late puts three more into
    // one second. Retries that take no turn of their own would be eight more.
    for (const { startedAt } of Object.values(hosts)) {
      expect(mostInASecond(startedAt)).toBeLessThanOrEqual(ratePerSecond + 3);
    }
  });
});

/** The most requests that reached a host within any second. */
function mostInASecond(startedAt: readonly number[]): number {
  return Math.max(...startedAt.map((from) => startedAt.filter((at) => at >= from && at < from + 1000).length));
}

describe.concurrent('a host that accepts connections and never answers', () => {
  const day = '2024-10-18';
  const deadlineMs = 2000;
  const words = `all --from ${day} --to ${day} --rate 500 --deadline ${deadlineMs / 1000}s`;

  it('is given up after two deadlines, while leagues on other hosts complete', { timeout: 120_000 }, async () => {
    await using database = await databases.embedded();
    await using simulator = await startSimulator({ now });
    simulator.setFaults({ rules: [{ match: '^site.api.espn.com', times: 'always', do: 'hang' }] });
    const { exitCode, output, errors } = await run(`${words} --json`, simulator, database);
    expect(exitCode, errors).toBe(5);
    const { results }: RunReport = JSON.parse(output);
    for (const { league, end, code, error, durationMs } of results) {
      if (league === 'MLB' || league === 'NHL') {
        expect(end).toBe('complete');
        continue;
      }
      expect([league, end, code]).toEqual([league, 'blocked', 'HOST_BLOCKED']);
      expect(error).toMatch(/^site.api.espn.com is blocked: it did not answer within 2 s, 2 times in a row/);
      expect(error).toMatch(/try another network, or another source of the league/);
      // Two deadlines and the pause between them, 61.25 s by default; what is left is for a busy machine.
      expect(durationMs).toBeLessThan(2 * deadlineMs + 1250 + 5000);
    }

    const rows = await storedRows(database.location);
    for (const league of ['MLB', 'NHL'] as const) {
      expect(linesOf(rows, league)).toEqual(trueLines(simulator, league, day, day));
    }
    expect(rows.ledger.map((row) => row.split('\t').slice(0, 4).join(' '))).toEqual([
      `MLB ${day} mlb done`,
      `NBA ${day} espn blocked`,
      `NFL ${day} espn blocked`,
      `NHL ${day} nhl done`,
      `WNBA ${day} espn blocked`,
    ]);

    simulator.setFaults({});
    expect((await run(words, simulator, database)).exitCode).toBe(0);
    const healed = await storedRows(database.location);
    for (const league of ['NFL', 'NBA', 'WNBA'] as const) {
      expect(linesOf(healed, league)).toEqual(trueLines(simulator, league, day, day));
    }
  });
});
