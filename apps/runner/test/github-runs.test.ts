import { parseDayList } from '@backfield/contract';
import { type GitHubStandIn, startGitHub } from '@backfield/github/testing';
import { leagues } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, server, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockAt, createActionsRunner, slackOf, type WorkflowRun } from './support/actions-runner.ts';
import { gamesBetween, linesOf, trueLines } from './support/made-up-upstream.ts';
import { type SlackServer, startSlack } from './support/slack-server.ts';
import { inDatabase, storedRows } from './support/stored-rows.ts';

/** NFL, NBA and NHL play, MLB and WNBA do not. */
const now = '2024-12-20T12:00:00Z';
let simulator: Simulator;
let github: GitHubStandIn;
let slack: SlackServer;

beforeAll(async () => {
  simulator = await startSimulator({ now });
  github = await startGitHub();
  slack = await startSlack();
});
afterAll(async () => {
  expect(github.problems()).toEqual([]);
  await simulator.close();
  await github.close();
  await slack[Symbol.asyncDispose]();
});

/** A runner whose secrets lead to this database. */
function runnerOn(database: TestDatabase, environment = {}) {
  const { DATABASE_URL } = database.environment;
  return createActionsRunner({
    directory: database.dataDirectory,
    github,
    environment: {
      DATABASE_URL,
      ...clockAt(now),
      BACKFIELD_UPSTREAM: simulator.url,
      BACKFIELD_RATE: '300',
      ...slackOf(slack),
      ...environment,
    },
  });
}

/** The days that a job names. */
function daysOf({ entries }: WorkflowRun, league: string) {
  const words = entries.filter((entry) => entry.league === league).map((entry) => entry.words);
  return words.flatMap((entry) => parseDayList(entry[entry.indexOf('--dates') + 1] ?? ''));
}

async function expectTheTruth(run: WorkflowRun, database: TestDatabase): Promise<void> {
  const rows = await storedRows(database.location);
  for (const code of new Set(run.entries.map(({ league }) => league))) {
    const days = daysOf(run, code);
    const [from, to] = [days[0] as string, days.at(-1) as string];
    expect(linesOf(rows, code), code).toEqual(trueLines(simulator, code, from, to));
  }
}

const errorsOf = (run: WorkflowRun) =>
  [run.plan, ...run.jobs.flatMap(({ steps }) => Object.values(steps)), run.report]
    .map(({ errors }) => errors)
    .join('\n');

describe.skipIf(!server.url)(`a run on GitHub Actions with ${server.title}`, { timeout: 300_000 }, () => {
  it('on a schedule keeps every league that plays up to date, and leaves out those that do not', async () => {
    await using database = await databases.onServer();
    slack.posted = [];
    const run = await runnerOn(database).runWorkflow();
    expect(run.report.exitCode, errorsOf(run)).toBe(0);
    const planned = run.entries.map(({ league }) => league);
    for (const { code } of leagues) {
      const line = new RegExp(`^\\| \\*\\*${code}\\*\\* \\| (\\d+) \\| (.+?) \\|`, 'm').exec(run.plan.summary);
      expect(line?.[2], code).toMatch(planned.includes(code) ? /^8 asked$/ : /^off season until \d{4}-/);
    }
    expect(planned).toEqual(['NFL', 'NBA', 'NHL']);
    expect(daysOf(run, 'NBA')).toEqual(parseDayList('2024-12-13..2024-12-20'));
    // Two leagues of one host share what it may be asked.
    const espn = run.entries.filter(({ league }) => ['NFL', 'NBA', 'WNBA'].includes(league));
    for (const { words } of espn) expect(Number(words[words.indexOf('--rate') + 1])).toBe(300 / espn.length);
    await expectTheTruth(run, database);
    for (const { entry, kept } of run.jobs) {
      expect(kept).toEqual([`result-${entry.artifact}-1`, `progress-${entry.artifact}-1`]);
    }
    for (const code of planned)
      expect(run.report.summary).toMatch(new RegExp(`\\*\\*${code}\\*\\* \\| \\d+ \\| \\d+ \\|`));
    expect(slack.posted).toHaveLength(1);
    expect(slack.posted[0]?.text).toMatch(/^✓ Good: Backfield, /);
    expect(JSON.stringify(slack.posted)).toContain(
      `https://github.com/octo/fork-of-backfield/actions/runs/${run.id}|Open the run`,
    );
    expect(github.state.dispatched).toEqual([]);
  });

  it.each(leagues.map(({ code }) => code))('by hand does the last three days of the %s', async (league) => {
    await using database = await databases.onServer();
    slack.posted = [];
    const run = await runnerOn(database, { SLACK_NOTIFY: 'problems' }).runWorkflow({
      inputs: { league, days: '3', mode: 'due', dry_run: 'false' },
    });
    expect(run.report.exitCode, errorsOf(run)).toBe(0);
    expect(run.entries.map(({ name, artifact }) => [name, artifact])).toEqual([[league, league.toLowerCase()]]);
    expect(daysOf(run, league)).toHaveLength(4);
    await expectTheTruth(run, database);
    const ledger = (await storedRows(database.location)).ledger.map((row) => row.split('\t').slice(0, 2));
    expect(ledger).toEqual(daysOf(run, league).map((day) => [league, day]));
    expect(slack.posted).toEqual([]);
  });

  it('splits a season over jobs by what was measured, and each day is done once', async () => {
    await using database = await databases.onServer();
    // Earlier runs took 80 seconds a request: what the season asks for is then some ten hours of work.
    await inDatabase(database.location, async (store) => {
      await store.query("insert into leagues (code, name) values ('WNBA', 'made up')");
      await store.query(`
        insert into runs (league_id, plan, words, started_at, finished_at, exit_code, units, games)
        select id, 'wnba-last-7', '{"source": "espn"}', now() - interval '8000 seconds', now(), 0, '{"done": 10}', 90 from leagues`);
    });
    const run = await runnerOn(database).runWorkflow({
      inputs: { league: 'WNBA', from: '2024-08-25', to: '2024-09-30', mode: 'all' },
    });
    expect(run.report.exitCode, errorsOf(run)).toBe(0);
    expect(run.entries.length).toBeGreaterThanOrEqual(3);
    expect(run.entries.map(({ name }) => name)).toEqual(
      run.entries.map((_, index) => `WNBA ${index + 1}/${run.entries.length}`),
    );
    expect(daysOf(run, 'WNBA')).toEqual(parseDayList('2024-08-25..2024-09-30'));
    const rates = run.entries.map(({ words }) => Number(words[words.indexOf('--rate') + 1]));
    expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeLessThanOrEqual(300);
    await expectTheTruth(run, database);
    expect(run.report.summary).toMatch(/2024-08-25 to 2024-09-30: \d+ games/);
    expect(run.report.summary.match(/\*\*WNBA\*\*/g)).toHaveLength(1);
  });

  it('tells of a league that fails, and runs the others', async () => {
    await using database = await databases.onServer();
    const [game] = gamesBetween(simulator, 'WNBA', '2024-09-15', '2024-09-17');
    simulator.setFaults({ rules: [{ match: `event=${game?.game.id}`, times: 'always', do: 'status:404' }] });
    slack.posted = [];
    const inputs = { league: 'all', from: '2024-09-15', to: '2024-09-17' };
    const run = await runnerOn(database, { SLACK_NOTIFY: 'problems' }).runWorkflow({ inputs });
    simulator.setFaults({});
    expect(run.report.exitCode, errorsOf(run)).toBe(3);
    const exits = run.jobs.map(({ entry, steps }) => [entry.league, steps.run?.exitCode]);
    expect(exits).toEqual(leagues.map(({ code }) => [code, code === 'WNBA' ? 3 : 0]));
    const wnba = run.jobs.find(({ entry }) => entry.league === 'WNBA');
    expect(wnba?.steps.run?.output).toMatch(
      new RegExp(`^::error title=WNBA has failed days::WNBA ${game?.day}: .*NOT_FOUND`, 'm'),
    );
    expect(run.report.summary).toContain(`pnpm run backfill WNBA --dates ${game?.day}`);
    expect(run.report.summary).toContain('▲ Partial: Backfield, 4 of 5 leagues complete');
    expect(run.report.summary.indexOf('**WNBA**')).toBeLessThan(run.report.summary.indexOf('**NFL**'));
    expect(slack.posted).toHaveLength(1);
    expect(slack.posted[0]?.text).toMatch(/^▲ Partial: Backfield, 4 of 5 leagues complete. WNBA: 1 failed day/);
    // The next run, asked for nothing in particular, mends it.
    const next = await runnerOn(database).runWorkflow({ inputs: { league: 'WNBA' } });
    expect(next.plan.summary).toMatch(/1 failed/);
    expect(daysOf(next, 'WNBA')).toContain(game?.day);
    expect(next.report.exitCode, errorsOf(next)).toBe(0);
  });

  it('shows secrets to nobody, and does not fail for a Slack that is down', async () => {
    await using database = await databases.onServer();
    slack.status = 404;
    const run = await runnerOn(database).runWorkflow({ inputs: { league: 'NHL', dates: '2024-10-08' } });
    slack.status = 200;
    expect(run.report.exitCode, errorsOf(run)).toBe(0);
    expect(run.report.summary).toContain('Slack was not notified: it answered 404');
    const steps = [run.plan, ...run.jobs.flatMap(({ steps: all }) => Object.values(all)), run.report];
    const secrets = [database.environment.DATABASE_URL as string, slack.webhookUrl, 'hunter2'];
    for (const { output, errors, summary, outputs } of steps) {
      const masked = output.split('\n').filter((line) => line.startsWith('::add-mask::'));
      expect(masked).toEqual(expect.arrayContaining(secrets.map((secret) => `::add-mask::${secret}`)));
      const shown = output.split('\n').filter((line) => !line.startsWith('::add-mask::'));
      for (const text of [...shown, errors, summary, ...Object.values(outputs)]) {
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    }
  });
});
