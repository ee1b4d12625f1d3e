import type { LeagueStatus } from '@backfield/contract/store';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gamesBetween, linesOf, requestsSoFar, trueLines } from './support/made-up-upstream.ts';
import { runProgram } from './support/run-program.ts';
import { inDatabase, storedRows } from './support/stored-rows.ts';

const [from, to] = ['2024-09-10', '2024-09-19'];
const days = 10;
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
});

/** Runs the options, and counts the requests to the upstream. */
async function run(words: string, { environment }: TestDatabase) {
  simulator.reset();
  const ended = await runProgram(words.split(' '), { ...environment, BACKFIELD_UPSTREAM: simulator.url });
  return { ...ended, requests: requestsSoFar(simulator) };
}

function gameIdsOn(day: string): string[] {
  return simulator.world.gamesOn('WNBA', day).map(({ game }) => game.id);
}

async function expectTheTruth({ location }: TestDatabase): Promise<void> {
  const rows = await storedRows(location);
  expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  expect(new Set(rows.ledger.map((row) => row.split('\t')[3]))).toEqual(new Set(['done', 'empty']));
  expect(rows.ledger).toHaveLength(days);
}

const everything = `WNBA --from ${from} --to ${to} --rate 500 --retries 0`;

describe('a time budget', () => {
  it('that is used ends the run with exit code 75, and the same words complete it', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    const words = `WNBA --from ${from} --to ${to}`;
    const first = await run(`${words} --rate 5 --time-budget 2s`, database);
    expect(first.exitCode, first.errors).toBe(75);
    expect(first.output).toMatch(
      /WNBA time-budget \(TIME_BUDGET_USED\): .* The same command goes on. \d+ days? (was|were) not reached./,
    );
    const done = (await storedRows(database.location)).ledger.map((row) => row.split('\t')[1] as string);
    expect(done.length).toBeGreaterThan(0);
    const second = await run(`${words} --rate 500`, database);
    expect(second.exitCode, second.errors).toBe(0);
    const games = gamesBetween(simulator, 'WNBA', from, to).filter(({ day }) => !done.includes(day));
    expect(second.requests).toBe(days - done.length + games.length);
    await expectTheTruth(database);
  });
});

describe('days with failed games', () => {
  const failedDays = ['2024-09-11', '2024-09-16'];

  /** A database in which one game of each failed day has failed. */
  async function withFailures(database: TestDatabase) {
    const failing = failedDays.map((day) => `event=${gameIdsOn(day)[0]}`).join('|');
    simulator.setFaults({ rules: [{ match: failing, times: 'always', do: 'status:503' }] });
    const ended = await run(everything, database);
    simulator.setFaults({});
    expect(ended.exitCode, ended.errors).toBe(3);
    return ended;
  }

  it('are run by the command that the end of the run prints, and no others', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    const { output } = await withFailures(database);
    for (const day of failedDays) expect(output).toMatch(new RegExp(`${day}  game ${gameIdsOn(day)[0]}  HTTP_STATUS `));
    const printed = /pnpm run backfill (WNBA --dates \S+)/.exec(output)?.[1];
    expect(printed).toBe(`WNBA --dates ${failedDays.join(',')}`);
    const { exitCode, requests } = await run(`${printed} --rate 500`, database);
    expect(exitCode).toBe(0);
    expect(requests).toBe(failedDays.length + failedDays.flatMap(gameIdsOn).length);
    await expectTheTruth(database);
  });

  it('are run by --mode failed, which fetches the failed games alone', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await withFailures(database);
    const { exitCode, errors, requests } = await run('WNBA --mode failed --rate 500', database);
    expect([exitCode, requests], errors).toEqual([0, 4]);
    await expectTheTruth(database);
    expect(await run('WNBA --mode failed --rate 500', database)).toMatchObject({ exitCode: 0, requests: 0 });
  });

  it('stand in the status, and are gone from it when they are mended', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await withFailures(database);
    const games = gamesBetween(simulator, 'WNBA', from, to).length;
    const statusOf = async (): Promise<LeagueStatus | undefined> => {
      const statuses: LeagueStatus[] = JSON.parse((await run('status --json', database)).output);
      return statuses.find(({ league }) => league === 'WNBA');
    };
    const lastRun = { plan: `wnba-from-${from}-to-${to}`, exitCode: 3 };
    const span = { firstDay: from, lastDay: to };
    expect(await statusOf()).toMatchObject({
      ...span,
      lastRun,
      games: games - 2,
      units: { failed: 2 },
      gaps: { missing: 2 },
    });
    const { exitCode, output } = await run('status', database);
    expect(exitCode).toBe(0);
    expect(output).toMatch(new RegExp(`WNBA +${from} .. ${to} .*exit 3`));
    expect(output).toMatch(/NFL +nothing yet/);
    await run('WNBA --mode failed --rate 500', database);
    expect(await statusOf()).toMatchObject({
      games,
      units: { failed: 0 },
      gaps: { missing: 0 },
      lastRun: { exitCode: 0 },
    });
  });
});

describe('a mode that asks what is wrong', () => {
  const day = '2024-09-13';

  it('finds what is missing, and fetches nothing else', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await run(everything, database);
    const [lost] = gameIdsOn(day);
    await inDatabase(database.location, async (store) => {
      const id = `(select id from games where source_game_id = '${lost}')`;
      await store.query(`delete from player_game_logs where game_id = ${id}`);
      await store.query(`delete from games where source_game_id = '${lost}'`);
    });
    expect(await run('WNBA --mode missing --rate 500', database)).toMatchObject({ exitCode: 0, requests: 2 });
    await expectTheTruth(database);
    expect(await run('WNBA --mode missing --rate 500', database)).toMatchObject({ exitCode: 0, requests: 0 });
  });

  it('calls a day missing that was never looked at', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await run(`WNBA --from ${from} --to 2024-09-17 --rate 500`, database);
    const { exitCode, requests } = await run(`WNBA --from ${from} --to ${to} --mode missing --rate 500`, database);
    expect([exitCode, requests]).toEqual([0, 2 + gamesBetween(simulator, 'WNBA', '2024-09-18', to).length]);
    await expectTheTruth(database);
  });

  it('finds rows of an older extractor', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await run(everything, database);
    const [old] = gameIdsOn(day);
    await inDatabase(database.location, (store) =>
      store.query(`update games set extractor_version = 0 where source_game_id = '${old}'`),
    );
    expect(await run('WNBA --mode stale --rate 500', database)).toMatchObject({ exitCode: 0, requests: 2 });
    expect(await run('WNBA --mode stale --rate 500', database)).toMatchObject({ exitCode: 0, requests: 0 });
    await expectTheTruth(database);
  });
});

describe('the order of the days', () => {
  it('begins at the end where the newest come first', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    const words = `WNBA --from ${from} --to ${to} --rate 5 --concurrency 2 --time-budget 1s --order newest`;
    expect((await run(words, database)).exitCode).toBe(75);
    const looked = (await storedRows(database.location)).ledger.map((row) => row.split('\t')[1]);
    expect(looked).toContain(to);
    expect(looked).not.toContain(from);
  });
});
