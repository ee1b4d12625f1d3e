import type { RunReport } from '@backfield/report';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gamesBetween, linesOf, trueLines } from './support/made-up-upstream.ts';
import { runProgram } from './support/run-program.ts';
import { type StoredRows, storedRows } from './support/stored-rows.ts';

const day = '2024-09-22';
let database: TestDatabase;
let simulator: Simulator;

beforeAll(async () => {
  database = await databases.either();
  simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
  await database[Symbol.asyncDispose]();
});

/** Runs the day and returns the report with the rows that are stored afterwards. */
async function run(...options: string[]): Promise<RunReport & { rows: StoredRows }> {
  const words = ['WNBA', '--from', day, '--to', day, '--rate', '500', '--json', ...options];
  const { output, errors } = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
  expect(output, errors).not.toBe('');
  return { ...JSON.parse(output), rows: await storedRows(database.location) };
}

function firstGame(): string {
  return gamesBetween(simulator, 'WNBA', day, day)[0]?.game.id as string;
}

/** The failed games of the one league that ran, as "game CODE". */
function failuresIn({ results }: RunReport): string[] {
  return results.flatMap(({ failed }) =>
    failed.flatMap(({ failures }) => failures.map(({ sourceGameId, code }) => `${sourceGameId} ${code}`)),
  );
}

function errorsIn({ results }: RunReport): string {
  return results.flatMap(({ failed }) => failed.map(({ error }) => error)).join('\n');
}

/** Stored rows at the beginning of each test: the true games, with the record of their corrections. */
let before: StoredRows;
beforeEach(async () => {
  simulator.world.restore();
  const report = await run('--fresh', '--allow-shrink');
  expect(report.exitCode).toBe(0);
  before = report.rows;
  expect(linesOf(before, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', day, day));
}, 60_000);

describe('a statistic that is corrected upstream', () => {
  it('updates one line and leaves one correction', { timeout: 60_000 }, async () => {
    const gameId = firstGame();
    const steals = simulator.world.truth('WNBA', gameId).find(({ propType }) => propType === 'steals');
    if (!steals) throw new Error('Nobody can steal.');
    const { playerId, teamId, value } = steals;
    simulator.world.correctStat({ league: 'WNBA', gameId, playerId, propType: 'steals', value: value + 1 });
    const { exitCode, results, rows } = await run('--fresh');
    expect(exitCode).toBe(0);
    expect(results[0]).toMatchObject({ inserted: 0, updated: 1, deleted: 0, corrections: 1 });
    const correction = ['WNBA', gameId, playerId, teamId, 'steals', value, value + 1].join('\t');
    expect(rows.corrections).toEqual([...before.corrections, correction].sort());
    expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', day, day));
    expect((await run('--fresh')).results[0]).toMatchObject({ updated: 0, corrections: 0 });
  });
});

describe('an answer that is worse than what is stored', () => {
  const worse: [string, () => void, RegExp][] = [
    [
      'half of a box score',
      () => simulator.world.truncateBoxScore(firstGame(), 0.5),
      /\d+ of \d+ stored lines are gone/,
    ],
    ['a team without players', () => simulator.world.dropTeam(firstGame()), /every line of team \S+ is gone/],
    [
      'an empty box score',
      () => simulator.world.truncateBoxScore(firstGame(), 1),
      /calls game \S+ final, and nobody in its box score has a value/,
    ],
  ];

  it.each(worse)('%s changes nothing and is named', { timeout: 90_000 }, async (_what, spoil, difference) => {
    spoil();
    const report = await run();
    expect(report.exitCode).toBe(3);
    expect(failuresIn(report)).toHaveLength(1);
    expect(failuresIn(report)[0]).toMatch(new RegExp(`^${firstGame()} (WORSE_THAN_STORED|EMPTY_BOX_SCORE)$`));
    expect(errorsIn(report)).toMatch(difference);
    expect({ ...report.rows, ledger: [] }).toEqual({ ...before, ledger: [] });

    // It stays failed until it is mended.
    const again = await run();
    expect(failuresIn(again)).toEqual(failuresIn(report));
    simulator.world.restore();
    const mended = await run();
    expect(mended.exitCode).toBe(0);
    expect(mended.rows).toEqual(before);
  });

  it('is accepted with --allow-shrink by the same words, and marked where it contradicts itself', {
    timeout: 90_000,
  }, async () => {
    const gameId = firstGame();
    simulator.world.truncateBoxScore(gameId, 0.5);
    expect((await run()).exitCode).toBe(3);
    const accepted = await run('--allow-shrink');
    expect(failuresIn(accepted)).toEqual([`${gameId} INVARIANT_FAILED`]);
    expect(linesOf(accepted.rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', day, day));
    const [result] = accepted.results;
    expect(result?.deleted).toBeGreaterThan(100);
    expect(result?.corrections).toBe(result?.deleted);
  });

  it('is not accepted without any line even then', { timeout: 90_000 }, async () => {
    simulator.world.truncateBoxScore(firstGame(), 1);
    const report = await run('--allow-shrink');
    expect(failuresIn(report)).toEqual([`${firstGame()} EMPTY_BOX_SCORE`]);
    expect(report.rows.lines).toEqual(before.lines);
  });
});
