import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProcess } from './testing/run-process.ts';
import { runProgram } from './testing/run-program.ts';
import { createScratch } from './testing/scratch.ts';

let scratch: Awaited<ReturnType<typeof createScratch>>;

beforeAll(async () => {
  scratch = await createScratch();
  await writeFile(scratch.path('typo.json'), '[{ "league": "NFL", "seasn": 2024 }]');
  await writeFile(scratch.path('elf.json'), '[{ "league": "ELF", "season": 2024 }]');
});
afterAll(() => scratch[Symbol.asyncDispose]());

const run = (words: string, environment = {}) =>
  runProgram(
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => word.replace('SCRATCH', scratch.path(''))),
    {
      BACKFIELD_DATA_DIR: scratch.path('never-made'),
      ...environment,
    },
  );

describe('words that make no sense', () => {
  it.each([
    ['', /^Name a league \(NFL, NBA, MLB, NHL, WNBA\) or all/],
    ['NLF 3', /"NLF" is not a league or a command. Did you mean NFL\?/],
    ['bogus', /"bogus" is not a league or a command. The leagues are NFL, NBA, MLB, NHL, WNBA/],
    ['NFL abc', /"abc" is not a number of days/],
    ['NFL 0', /"0" is not a number of days/],
    ['NFL 3 -1', /^Unknown option '-1'\./],
    ['NFL --from 2024-13-01 --to 2024-01-02', /"2024-13-01" is not a date. Write dates as YYYY-MM-DD/],
    ['NFL --dates 2023-02-29', /"2023-02-29" is not a date/],
    ['NFL --from 2024-02-01 --to 2024-01-02', /ends \(2024-01-02\) before it starts \(2024-02-01\)/],
    ['NFL --from 2024-02-01', /needs both ends/],
    ['NBA --season 2099', /The NBA season 2099 has not begun: its first day is 2098-10-01/],
    ['NHL --season 1900', /NHL has no season 1900 here/],
    ['NBA --season 2024 --dates 2024-01-01', /Choose one of a season and single dates/],
    ['NBA --season next', /"next" is not a season, a year such as 2025/],
    ['NBA 3 --days 4', /Days are given twice/],
    ['NBA --config SCRATCH/typo.json', /--config stands alone/],
    ['--config SCRATCH/typo.json', /typo.json: entry 1: .*seasn/],
    ['--config SCRATCH/elf.json', /"ELF" is not a league/],
    ['--config SCRATCH/missing.json', /missing.json can't be read/],
    ['NHL 3 --source nflverse', /"nflverse" is not a source of the NHL; choose one of nhl, espn/],
    ['all 3 --source nflverse', /"nflverse" is not a source of the NBA/],
    ['NHL 3 --exact-minutes', /No source of the NHL has another way to exact minutes/],
    ['NBA --game 0062300001', /add --dates with the day of each/],
    ['--config SCRATCH/typo.json --source espn', /--config stands alone/],
    ['reconcile NHL --against nflverse', /"nflverse" is not a source of the NHL/],
    ['NFL --mode due --recheck 1,soon', /--recheck is "1,soon"; it takes numbers of days such as 1,3,7/],
    ['NFL --mode due --recheck 0', /--recheck is "0"/],
    ['plan NFL --mode due --deep-days 2x', /--deep-days is "2x"; it takes a whole number from 0 to 3660/],
    ['reconcile --game 1', /Name the league of the games/],
    ['reconcile NHL --game 1 --season 2025', /Choose --game or days/],
    ['NFL --bogus', /^Unknown option '--bogus'\. .*\(BAD_OPTION\)/],
    ['NFL --frmo 2024-10-01', /^Unknown option '--frmo'\. Did you mean --from\? /],
    ['NFL 3 --exactly', /--exactly says something of what is due: add --mode due/],
    ['plan NFL 3 --recheck 1', /--recheck says something of what is due/],
    ['NFL 99999', /Give a whole number from 1 to 36525/],
    ['verify NBA --season 2099', /The NBA season 2099 has not begun: its first day is 2098-10-01/],
    ['verify gaps NBA --season 2099', /The NBA season 2099 has not begun/],
    ['verify completeness all --season 2099', /The NFL season 2099 has not begun/],
    ['heal NBA --season 2099 --dry-run', /The NBA season 2099 has not begun/],
    ['heal all --season 2099', /The NFL season 2099 has not begun/],
    ['verify --game 1', /Name the league of the games/],
    ['verify --json --markdown', /'--json' cannot be used with option '--markdown'/],
    ['reconcile --json --markdown', /'--json' cannot be used with option '--markdown'/],
    ['accept-gap NBA 2025-99-01 --reason a --evidence b', /"2025-99-01" is not a date/],
    ['accept-gap NBA 2025-1-9 --remove', /"2025-1-9" is not a date/],
    ['NFL --order sideways', /Allowed choices are oldest, newest/],
    ['NFL --rate 0', /--rate is "0"; it takes a number above 0/],
    ['NFL --time-budget soon', /--time-budget is "soon"; it takes a time such as 5h30m/],
    ['NFL --sequential --stagger-ms 5', /Choose --sequential or --stagger-ms/],
    ['plan NFL --from 2024-02-01 --to 2024-01-02', /Swap the two dates/],
  ])('"%s" gets one plain message and exit code 2', async (words, message) => {
    const { exitCode, output, errors } = await run(words);
    expect(errors).toMatch(message);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(output).toBe('');
    expect(exitCode).toBe(2);
  });

  it('leave nothing behind', () => {
    expect(existsSync(scratch.path('never-made'))).toBe(false);
  });

  it('name a wrong mirror address', async () => {
    const { exitCode, errors } = await run('NFL 1', { BACKFIELD_UPSTREAM: 'localhost:80' });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining('BACKFIELD_UPSTREAM is "localhost:80"')]);
  });

  it('are told of a patience that is no time', async () => {
    const { exitCode, errors } = await run('NFL 1', { BACKFIELD_DATABASE_PATIENCE: '60' });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining('BACKFIELD_DATABASE_PATIENCE is "60"; it takes')]);
  });
});

describe('a database that can’t be used', () => {
  it.each([
    ['postgres://fan:hunter2@127.0.0.1:1/stats', /Postgres at 127.0.0.1:1, database "stats" can't be reached/],
    ['postgres://fan:hunter2@no-such-host.invalid/stats', /Postgres at no-such-host.invalid/],
    ['hunter2', /DATABASE_URL is not a Postgres address/],
  ])('%s gets a plain message without the password and exit code 1', async (databaseUrl, message) => {
    const { exitCode, output, errors } = await run('NFL 1', { DATABASE_URL: databaseUrl });
    expect(errors).toMatch(message);
    expect(errors + output).not.toContain('hunter2');
    expect(exitCode).toBe(1);
  });
});

describe('help', () => {
  it('is shown for a command that lacks its second word', async () => {
    const { exitCode, errors } = await run('github');
    expect(errors).toMatch(/^Usage: backfill github /);
    expect(exitCode).toBe(2);
  });

  it('shows the commands, the options and examples', async () => {
    const { exitCode, output } = await run('--help');
    expect(exitCode).toBe(0);
    for (const word of ['--season', '--dry-run', 'plan', 'prop-types', 'pnpm run backfill MLB 7', 'DATABASE_URL']) {
      expect(output).toContain(word);
    }
  });
});

describe('the program as a process', () => {
  it('ends with the exit code of what went wrong, and says it on the error stream alone', async () => {
    const environment = { BACKFIELD_DATA_DIR: scratch.path('never-made') };
    const wrong = await runProcess(['NLF', '3'], environment);
    expect(wrong).toMatchObject({ exitCode: 2, signal: null, output: '' });
    expect(wrong.errors).toMatch(/Did you mean NFL\?.*\n$/);
    const right = await runProcess(['--version'], environment);
    expect(right).toMatchObject({ exitCode: 0, signal: null, errors: '' });
    expect(right.output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
