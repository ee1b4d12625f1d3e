import { type Simulator, startSimulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestsSoFar } from './testing/made-up-upstream.ts';
import { runProgram } from './testing/run-program.ts';
import { createScratch, type Scratch } from './testing/scratch.ts';

const now = '2024-11-10T12:00:00Z';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

function run(words: string, { url }: Simulator, { environment }: TestDatabase) {
  return runProgram(words.split(' '), { ...environment, BACKFIELD_UPSTREAM: url });
}

describe('a league whose default host hangs', () => {
  const days = '--from 2024-11-01 --to 2024-11-04';

  it('has the way on named in time, and is completed on it', { timeout: 180_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now });
    simulator.setFaults({ rules: [{ match: '^site.api.espn.com', times: 'always', do: 'hang' }] });

    const startedAt = performance.now();
    const blocked = await run(`NBA ${days} --deadline 2s --rate 500`, simulator, database);
    expect(blocked.exitCode).toBe(5);
    expect(performance.now() - startedAt).toBeLessThan(40_000);
    expect(blocked.output).toContain(
      'nba-stats covers these days too where it answers (pnpm run backfill sources NBA --check asks it): ' +
        `pnpm run backfill NBA ${days} --source nba-stats`,
    );

    const checked = await run('sources NBA --check', simulator, database);
    expect(checked.exitCode).toBe(5);
    expect(checked.output).toMatch(/NBA +espn +default .* hangs, 5/);
    expect(checked.output).toMatch(/NBA +nba-stats .* yes, /);

    const other = await run(`NBA ${days} --rate 500 --source nba-stats`, simulator, database);
    expect([other.exitCode, other.errors.includes('Error')]).toEqual([0, false]);
    expect(other.output).toMatch(/^Complete: /m);
    const verified = await run(`verify NBA ${days}`, simulator, database);
    expect(verified.exitCode, verified.output).toBe(0);
  });
});

describe('sources that nothing leads to', () => {
  it('are called unreachable, not refusing', async () => {
    // Nothing listens at the lowest port.
    const environment = { BACKFIELD_UPSTREAM: 'http://127.0.0.1:1', BACKFIELD_DATA_DIR: scratch.path('nothing') };
    const { exitCode, output } = await runProgram(['sources', 'NBA', '--check'], environment);
    expect(exitCode).toBe(5);
    expect(output).toMatch(/NBA +espn +default .* unreachable, /);
    expect(output).not.toMatch(/refuses/);
  });
});

describe('a day whose games the source leaves out', () => {
  const week = '--from 2025-04-14 --to 2025-04-16 --rate 500';

  it('is not called empty, is named with what to do, and is done with its game', { timeout: 400_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now: '2025-04-25T12:00:00Z' });
    const tell = async (words: string) => {
      const { exitCode, output } = await run(words, simulator, database);
      return { exitCode, output };
    };
    const first = await tell(`NBA ${week} --source nba-stats`);
    expect(first.exitCode, first.output).toBe(0);
    expect(first.output).toContain('2 days may have games that the source does not list: see verify.');
    expect(first.output).toContain('2025-04-15: nba-stats lists nothing on 2025-04-15, and leaves out play-in games');

    const found = await tell(`verify NBA ${week.replace(' --rate 500', '')}`);
    expect(found.exitCode).toBe(4);
    const command = 'pnpm run backfill NBA --dates 2025-04-15 --source nba-stats --game';
    expect(found.output).toContain(`${command} ID`);

    const before = requestsSoFar(simulator);
    expect(await tell(`NBA ${week} --mode missing`)).toMatchObject({ exitCode: 0 });
    expect(requestsSoFar(simulator)).toBe(before);

    const { world } = simulator.seenBy('nba-stats');
    for (const { day, game } of simulator.world.games('NBA', 2025).filter(({ game }) => game.kind === 'play-in')) {
      if (day !== '2025-04-15') continue;
      const asked = await tell(`NBA --dates ${day} --source nba-stats --game ${world.gameId(game)} --rate 500`);
      expect(asked.exitCode, asked.output).toBe(0);
    }
    const why = ['--reason', 'not wanted', '--evidence', 'a page'];
    const accepted = await runProgram(['accept-gap', 'NBA', '2025-04-16', ...why], database.environment);
    expect(accepted.exitCode).toBe(0);
    for (const again of [`NBA ${week} --fresh`, `heal NBA ${week.replace(' --rate 500', '')}`]) {
      expect(await tell(again)).toMatchObject({ exitCode: 0 });
    }
    const verified = await tell(`verify NBA ${week.replace(' --rate 500', '')}`);
    expect(verified.exitCode, verified.output).toBe(0);
    expect(verified.output).toContain('not wanted');
    const status = await tell('status --json');
    const nba = JSON.parse(status.output).find(({ league }: { league: string }) => league === 'NBA');
    expect(nba).toMatchObject({ units: { done: 1, empty: 1, waiting: 1, failed: 0 }, gaps: { missing: 0 } });
  });
});

describe('stored games of a simulated season', () => {
  it('have a player who was renamed, with a value corrected, matched by his number', { timeout: 180_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now });
    const day = '2024-10-20';
    expect((await run(`NHL --from ${day} --to ${day} --rate 500`, simulator, database)).exitCode).toBe(0);
    const [listing] = simulator.world.gamesOn('NHL', day);
    const gameId = listing?.game.id;
    const { world } = simulator.seenBy('espn');
    if (!listing) throw new Error('no game on the day');
    const key = { league: 'NHL', gameId: world.gameId(listing.game) } as const;
    const row = world.truth('NHL', key.gameId).find(({ propType, value }) => propType === 'hits' && value > 0);
    if (!row) throw new Error('no hit in the whole game');
    const { playerId, playerName, value } = row;
    world.renamePlayer({ ...key, playerId, name: 'Ned Van Newname' });
    world.misstate({ ...key, playerId, propType: 'hits', value: value + 1 });

    const { exitCode, output } = await run(`reconcile NHL --game ${gameId} --rate 500 --json`, simulator, database);
    const [found] = JSON.parse(output).leagues;
    expect(exitCode).toBe(4);
    expect(found).toMatchObject({
      from: day,
      to: day,
      graded: 1,
      unmatchedHere: [],
      unmatchedThere: [],
      onlyThere: [],
    });
    expect(found.otherNames).toMatchObject([{ here: playerName, there: 'Ned Van Newname', evidence: 'jersey' }]);
    expect(found.differing).toMatchObject([{ player: playerName, propType: 'hits', here: value, there: value + 1 }]);
    const text = await run(`reconcile NHL --game ${gameId} --rate 500`, simulator, database);
    expect(text.output).toContain(`${playerName}, there Ned Van Newname (jersey)`);
  });

  it('are asked for on their own days where none is named', { timeout: 180_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now });
    const stored = await run('WNBA --dates 2024-07-04,2024-09-15 --rate 500', simulator, database);
    expect(stored.exitCode, stored.output).toBe(0);
    simulator.reset();
    const { exitCode, output } = await run('reconcile WNBA --rate 500 --json', simulator, database);
    const [found] = JSON.parse(output).leagues;
    expect(found).toMatchObject({ from: '2024-07-04', to: '2024-09-15', daysNotRead: [], unreached: [] });
    expect([exitCode, found.graded]).toEqual([0, found.agreeing]);
    // The seventy days between would be a request each.
    expect(requestsSoFar(simulator)).toBeLessThan(20);
  });

  it.each([
    ['NBA', '2024-10-28', '2024-10-31'],
    ['MLB', '2024-07-04', '2024-07-05'],
    ['NHL', '2024-10-20', '2024-10-22'],
    ['NFL', '2024-10-10', '2024-10-14'],
    ['WNBA', '2024-07-04', '2024-07-09'],
  ])('%s agree with the other source in everything', { timeout: 180_000 }, async (league, from, to) => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now });
    const days = `--from ${from} --to ${to} --rate 500`;
    const stored = await run(`${league} ${days}`, simulator, database);
    expect(stored.exitCode, stored.output).toBe(0);
    const { exitCode, output } = await run(`reconcile ${league} ${days} --json`, simulator, database);
    const { leagues } = JSON.parse(output);
    const [{ graded, agreeing, propTypes, pairs, ...found }] = leagues;
    const nothing = {
      onlyHere: [],
      onlyThere: [],
      notGraded: [],
      unmatchedHere: [],
      unmatchedThere: [],
      differing: [],
    };
    expect(found).toMatchObject(nothing);
    expect([exitCode, pairs.length, agreeing]).toEqual([0, 1, graded]);
    expect(graded).toBeGreaterThan(0);
    expect(propTypes.length).toBeGreaterThan(5);
  });
});
