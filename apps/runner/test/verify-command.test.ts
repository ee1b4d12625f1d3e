import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramRun } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { inDatabase } from './support/stored-rows.ts';

const days = ['--from', '2024-06-01', '--to', '2024-06-03'];
let simulator: Simulator;
let database: TestDatabase;
let gameId: string;

beforeAll(async () => {
  simulator = await startSimulator({ now: '2024-11-20T12:00:00Z' });
  database = await databases.either();
  expect((await run('WNBA', ...days, '--rate', '1000')).exitCode).toBe(0);
  gameId = simulator.world.gamesOn('WNBA', '2024-06-02')[0]?.game.id as string;
}, 60_000);
afterAll(async () => {
  await database?.[Symbol.asyncDispose]();
  await simulator.close();
});

function run(...words: string[]): Promise<ProgramRun> {
  return runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
}

describe('verify', { timeout: 60_000 }, () => {
  it('exits 0 where everything is there, and says so', async () => {
    const { exitCode, output, errors } = await run('verify', 'WNBA', ...days);
    expect(errors).toBe('');
    expect(output).toMatch(/^League +Season +Expected +Stored/);
    expect(output).toContain('Everything that is expected is there and sound.');
    expect(exitCode).toBe(0);
  });

  it('exits 4 where days that were asked for were never looked at', async () => {
    const { exitCode, output } = await run('verify', 'WNBA', '--season', '2024');
    expect(exitCode).toBe(4);
    expect(output).toContain('pnpm run backfill WNBA --from 2024-05-01 --to 2024-05-31');
  });

  it('exits 4 at a problem, and the printed command mends it', async () => {
    await inDatabase(database.location, (queries) =>
      queries.query('delete from player_game_logs where game_id = (select id from games where source_game_id = $1)', [
        gameId,
      ]),
    );
    const found = await run('verify', 'WNBA', ...days);
    expect(found.exitCode).toBe(4);
    const command = `heal WNBA --game ${gameId}`;
    expect(found.output).toContain(`WNBA 2024-06-02 game ${gameId}: fewer lines or players than were written`);
    expect(found.output).toContain(`  pnpm run backfill ${command}`);
    const plan = await run(...command.split(' '), '--dry-run');
    expect(plan.output).toBe('WNBA: the unsound games of 2024-06-02 would be fetched.\n');
    const healed = await run(...command.split(' '));
    expect(healed).toMatchObject({ exitCode: 0, errors: expect.any(String) });
    expect(healed.output).toContain('Everything that is expected is there and sound.');
    expect((await run('verify', 'WNBA', ...days)).exitCode).toBe(0);
  });

  it('shows an accepted gap with its reason, in every form', async () => {
    const game = 'select id from games where source_game_id = $1';
    await inDatabase(database.location, async (queries) => {
      await queries.query(`delete from player_game_logs where game_id = (${game})`, [gameId]);
      await queries.query('delete from games where source_game_id = $1', [gameId]);
    });
    const markdown = await run('verify', 'WNBA', ...days, '--markdown');
    expect(markdown.exitCode).toBe(4);
    expect(markdown.output).toContain(`\`pnpm run backfill heal WNBA --game ${gameId}\``);
    const why = ['--reason', 'never kept', '--evidence', 'their letter of June 3'];
    expect((await run('accept-gap', 'WNBA', gameId, ...why)).exitCode).toBe(0);
    const accepted = await run('verify', 'WNBA', ...days);
    expect(accepted.exitCode).toBe(0);
    expect(accepted.output).toContain('accepted: never kept (their letter of June 3)');
    const json = JSON.parse((await run('verify', 'WNBA', ...days, '--json')).output);
    expect(json).toMatchObject({
      sound: true,
      leagues: [{ problems: [{ kind: 'missing', accepted: { reason: 'never kept' } }] }],
    });
    expect((await run('accept-gap', 'WNBA', gameId, '--remove')).output).toMatch(/is no longer accepted/);
    expect((await run('verify', 'WNBA', ...days)).exitCode).toBe(4);
    expect((await run('heal', 'WNBA', ...days, '--rate', '1000')).exitCode).toBe(0);
  });

  it('proves nothing by a league that was never looked at', async () => {
    const { exitCode, output } = await run('verify', 'NBA');
    expect(exitCode).toBe(4);
    expect(output).toContain('Nothing of this has been looked at yet: nothing is proved.');
    const json = JSON.parse((await run('verify', 'NBA', '--json')).output);
    expect(json).toMatchObject({ sound: false, leagues: [{ sound: false, isLookedAt: false }] });
    const later = await run('verify', 'WNBA', '--from', '2100-06-01', '--to', '2100-06-30');
    expect(later).toMatchObject({ exitCode: 4, output: expect.stringContaining('nothing is proved') });
  });

  it('says what nobody has looked at where nothing was asked for, and claims only the rest', async () => {
    const { exitCode, output } = await run('verify', 'all');
    expect(exitCode).toBe(0);
    expect(output.slice(output.indexOf('Everything'))).toBe(
      'Everything that is expected on the days looked at is there and sound. ' +
        'Of NFL, NBA, MLB, NHL nothing has been looked at. ' +
        '181 days of the WNBA season 2024 were never looked at:\n  pnpm run backfill verify WNBA --season 2024\n',
    );
    const markdown = await run('verify', 'all', '--markdown');
    expect(markdown.output).toContain('- `pnpm run backfill verify WNBA --season 2024`');
  });

  it.each([
    [['verify', 'WNBA', '--game', '999']],
    [['verify', 'WNBA', '--game', '999', '--json']],
    [['heal', 'WNBA', '--game', '999']],
    [['heal', 'WNBA', '--game', '999', '--dry-run']],
  ])('has nothing to say of a game that no schedule lists: %j', async (words) => {
    const { exitCode, output, errors } = await run(...words);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('No schedule of the WNBA lists the game 999 in what was asked for.');
  });

  it('knows a game by what else was asked for, and names those that it does not know', async () => {
    expect((await run('verify', 'WNBA', ...days, '--game', gameId)).exitCode).toBe(0);
    const elsewhere = ['--from', '2024-05-01', '--to', '2024-05-02', '--game', `999,${gameId}`];
    const { exitCode, errors } = await run('verify', 'WNBA', ...elsewhere);
    expect(exitCode).toBe(2);
    expect(errors).toContain(`lists the games 999, ${gameId} in what was asked for`);
  });

  it('shows an accepted day that nobody has looked at, and counts it no more', async () => {
    const around = ['--from', '2024-05-31', '--to', '2024-06-03'];
    expect((await run('verify', 'WNBA', ...around)).exitCode).toBe(4);
    const why = ['--reason', 'the arena has no scorer', '--evidence', 'their letter'];
    expect((await run('accept-gap', 'WNBA', '2024-05-31', ...why)).exitCode).toBe(0);
    const { exitCode, output } = await run('verify', 'WNBA', ...around);
    expect(exitCode).toBe(0);
    expect(output).toContain('WNBA 2024-05-31: never looked at (unknown-days)');
    expect(output).toContain('accepted: the arena has no scorer (their letter)');
    expect(output).toContain('Everything that is expected is there and sound. 1 accepted gap is shown above.');
    expect((await run('verify', 'WNBA')).output).toContain('180 days of the WNBA season 2024 were never looked at');
    expect((await run('heal', 'WNBA', ...around, '--dry-run')).output).toBe('WNBA: nothing to mend.\n');
    expect((await run('accept-gap', 'WNBA', '2024-05-31', '--remove')).exitCode).toBe(0);
    expect((await run('verify', 'WNBA', ...around)).exitCode).toBe(4);
  });

  it('shows what heal would fetch in a few words, or as JSON', async () => {
    const season = ['heal', 'WNBA', '--season', '2024', '--dry-run'];
    const unknown = '2024-05-01..2024-05-31,2024-06-04..2024-10-31';
    expect((await run(...season)).output).toBe(`WNBA: 181 days never looked at would be fetched: ${unknown}.\n`);
    const [plan, ...others] = JSON.parse((await run(...season, '--json')).output);
    expect(plan).toMatchObject({ league: 'WNBA', strays: [] });
    expect(plan.neverLookedAt).toHaveLength(181);
    expect(others).toEqual([]);
  });

  it('answers the classic questions', async () => {
    const completeness = JSON.parse((await run('verify', 'completeness', 'WNBA', '--json')).output);
    expect(completeness[0]).toMatchObject({ league: 'WNBA', games: expect.any(Number), stats: expect.any(Number) });
    const gaps = await run('verify', 'gaps', 'WNBA', '--from', '2024-05-31', '--to', '2024-06-03');
    expect(gaps.output).toMatch(/WNBA +2024-05-31 +hole: never looked at/);
    const coverage = await run('verify', 'coverage', 'WNBA');
    expect(coverage.output).toMatch(/WNBA +points +2024-06-0\d +2024-06-0\d/);
    expect((await run('corrections', 'WNBA')).output).toBe('No value has changed after it was stored.\n');
  });

  it.each([
    [['verify', 'XFL'], 'UNKNOWN_LEAGUE'],
    [['verify', 'NBA', '--season', '2024', '--from', '2024-01-01', '--to', '2024-01-02'], 'CONFLICTING_OPTIONS'],
    [['verify', 'NBA', '--from', '2024-01-01'], 'CONFLICTING_OPTIONS'],
    [['verify', 'NBA', '--season', 'last'], 'BAD_OPTION'],
    [['heal', 'NBA', '--from', '2024-01-02', '--to', '2024-01-01'], 'RANGE_REVERSED'],
    [['accept-gap', 'NBA', '2024-01-01'], 'BAD_OPTION'],
  ])('refuses %j with %s', async (words, code) => {
    const { exitCode, errors } = await run(...words);
    expect(exitCode).toBe(2);
    expect(errors).toContain(`(${code})`);
  });
});
