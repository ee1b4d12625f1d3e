import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asked } from './support/made-up-upstream.ts';
import { type SlackServer, startSlack } from './support/slack-server.ts';
import { inDatabase } from './support/stored-rows.ts';
import { createTimeTravel, type TimeTravel } from './support/time-travel.ts';

let slack: SlackServer;
let simulator: Simulator;
let database: TestDatabase;
let time: TimeTravel;

/** July 2024 in the WNBA: games nearly every day until the All-Star game on the 20th, then none until August 15. */
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(async () => {
  await slack[Symbol.asyncDispose]();
});

/** A database in which somebody has run the league each morning of three days. */
async function followed(days: readonly string[]): Promise<void> {
  for (const day of days) {
    time.to(`${day}T15:00:00Z`);
    const { exitCode, errors } = await time.run('WNBA 1 --rate 500');
    expect(exitCode, errors).toBe(0);
  }
}

beforeEach(async () => {
  simulator = await startSimulator({ now: '2024-07-09T15:00:00Z' });
  database = await databases.either();
  time = createTimeTravel(simulator, database);
  slack.posted = [];
  return async () => {
    await database[Symbol.asyncDispose]();
    await simulator.close();
  };
});

async function health(words = 'all') {
  const { exitCode, output, errors } = await time.run(`health ${words} --json`);
  expect(errors).toBe('');
  const { healthy, leagues } = JSON.parse(output);
  expect(healthy).toBe(exitCode === 0);
  const findings = leagues.flatMap((league: { findings: object[] }) => league.findings);
  return { exitCode, leagues, findings, kinds: findings.map(({ kind }: { kind: string }) => kind) };
}

/** Runs the one command that the findings print, without `pnpm run backfill`. */
async function mend(findings: { command: string }[]): Promise<void> {
  const [command, ...others] = new Set(findings.map((finding) => finding.command.replace('pnpm run backfill ', '')));
  expect(others).toEqual([]);
  const { exitCode, errors } = await time.run(`${command} --rate 500`);
  expect(exitCode, errors).toBe(0);
}

describe('health', { timeout: 240_000 }, () => {
  it('of a database in which nothing has run proves nothing', async () => {
    expect((await time.run('health')).output).toContain('Nothing has run yet: nothing is known.');
    expect(await health()).toMatchObject({ exitCode: 4, findings: [] });
    expect(await health('WNBA')).toMatchObject({ exitCode: 4, kinds: ['not-run'] });
    expect(await health('NHL')).toMatchObject({ exitCode: 4, findings: [] });
  });

  it('is silent where all is well, on days without games too, in the All-Star break and off season', async () => {
    await followed(['2024-07-15', '2024-07-16', '2024-07-17']);
    const { exitCode, output } = await time.run('health');
    expect([exitCode, output]).toEqual([
      0,
      expect.stringMatching(/^WNBA +on +2024-07-17T15:\S+Z exit 0 +none +0 +0$/m),
    ]);
    expect(output).toContain('All is well.');
    await followed(['2024-07-20', '2024-07-21', '2024-07-22']);
    // The 18th and the 19th were left out: they had games.
    expect((await health()).kinds).toEqual(['stale']);
    expect((await time.run('WNBA 5 --rate 500')).exitCode).toBe(0);
    expect((await health()).exitCode).toBe(0);
    time.to('2024-12-01T15:00:00Z');
    expect(await health()).toMatchObject({
      exitCode: 0,
      leagues: expect.arrayContaining([expect.objectContaining({ league: 'WNBA', season: 'off' })]),
    });
  });

  it('says that nobody has run, and the printed command mends it', async () => {
    await followed(['2024-07-10', '2024-07-11']);
    time.to('2024-07-12T20:00:00Z');
    expect(await health()).toMatchObject({ exitCode: 0 });
    time.to('2024-07-14T09:00:00Z');
    const { exitCode, findings } = await health();
    expect(exitCode).toBe(4);
    expect(findings[0]).toMatchObject({
      league: 'WNBA',
      kind: 'not-run',
      since: expect.stringMatching(/^2024-07-12T21:00/),
      evidence: expect.stringMatching(/began 2024-07-11T15:00:\d\dZ, 6[56] hours ago/),
      command: 'pnpm run backfill WNBA --from 2024-07-11 --to 2024-07-14',
    });
    expect(findings[1]).toMatchObject({
      kind: 'stale',
      evidence: expect.stringMatching(/^1 game ought to have been stored 30 hours ago/),
    });
    await mend(findings.slice(0, 1));
    expect((await health()).exitCode).toBe(0);
    expect((await health('--grace 90h')).exitCode).toBe(0);
  });

  it('names games that should be final by their start, and days that were skipped', async () => {
    await followed(['2024-07-10', '2024-07-11']);
    time.to('2024-07-16T15:00:00Z');
    expect((await time.run('WNBA 1 --rate 500')).exitCode).toBe(0);
    const { exitCode, findings } = await health();
    expect(exitCode).toBe(4);
    expect(findings).toEqual([
      expect.objectContaining({
        kind: 'stale',
        evidence: expect.stringMatching(
          /^1 game ought to have been stored .* of 2024-07-11, last seen scheduled\. 3 days of the last two weeks no run has looked at: 2024-07-12, 2024-07-13, 2024-07-14\.$/,
        ),
        command: 'pnpm run backfill WNBA --from 2024-07-11 --to 2024-07-14 --mode missing',
      }),
    ]);
    expect(await health('--grace 72h')).toMatchObject({
      findings: [{ evidence: expect.stringContaining(' 1 day of ') }],
    });
    await mend(findings);
    expect((await health()).exitCode).toBe(0);
  });

  it('names a host that blocks run after run', async () => {
    await followed(['2024-07-10']);
    simulator.setFaults({ rules: [{ match: '^site.api.espn.com', times: 'always', do: 'status:403-html' }] });
    for (const day of ['11', '12']) {
      time.to(`2024-07-${day}T15:00:00Z`);
      expect((await time.run('WNBA 1 --rate 500')).exitCode).toBe(5);
    }
    const { exitCode, kinds, findings } = await health();
    expect([exitCode, kinds[0]]).toEqual([4, 'failing']);
    expect(findings[0]).toMatchObject({
      since: expect.stringMatching(/^2024-07-11T15:00/),
      evidence: expect.stringMatching(
        /^The last 2 runs failed \(exit 5\)\. The newest ended \S+ \(HOST_BLOCKED\): site\.api\.espn\.com is blocked: it answered 403/,
      ),
      command: 'pnpm run backfill WNBA --from 2024-07-10 --to 2024-07-12 --mode missing',
    });
    simulator.setFaults({});
    await mend(findings.slice(0, 1));
    expect((await health()).exitCode).toBe(0);
  });

  it('names a game that fails look after look, and what piles up', async () => {
    simulator.setFaults({ rules: [{ match: 'summary', times: 'always', do: 'status:404' }] });
    for (const day of ['10', '11', '12', '13']) {
      time.to(`2024-07-${day}T15:00:00Z`);
      expect((await time.run('WNBA 1 --rate 500')).exitCode).toBe(3);
    }
    const { kinds, findings } = await health();
    expect(kinds).toEqual(['failing', 'stale', 'falling-behind']);
    expect(findings[0]).toMatchObject({
      command: 'pnpm run backfill WNBA --from 2024-07-09 --to 2024-07-13 --mode missing',
    });
    expect(findings[2]).toMatchObject({
      evidence: expect.stringMatching(/from 1 to 4, and never down: 1, 2, 3, 4 after the last 4 runs, 4 now/),
    });
    expect((await time.run('WNBA --mode failed --rate 500')).exitCode).toBe(3);
    const [days] = (await health()).findings;
    expect(days).toMatchObject({
      evidence: expect.stringMatching(/^4 days failed look after look: 2024-07-09 \(2 times, NOT_FOUND\)/),
    });
    simulator.setFaults({});
    await mend([days]);
    expect((await health()).exitCode).toBe(0);
  });

  it('names runs that are killed, which can tell nobody themselves', async () => {
    await followed(['2024-07-10']);
    simulator.setFaults({ rules: [{ match: 'summary', times: 'always', do: 'hang' }] });
    for (const day of ['11', '12']) {
      time.to(`2024-07-${day}T15:00:00Z`);
      simulator.reset();
      const program = time.start('WNBA 1 --rate 500');
      await asked(simulator, 3, program);
      program.child.kill('SIGKILL');
      await program.done;
      // While it holds its days it may as well be at work.
      if (day === '11') expect((await health()).leagues.at(-1)).toMatchObject({ lastRun: { isAtWork: true } });
      await inDatabase(database.location, (queries) => queries.query('delete from leases'));
    }
    const { exitCode, findings } = await health();
    expect(exitCode).toBe(4);
    expect(findings[0]).toMatchObject({ evidence: expect.stringContaining('The last 2 runs failed (killed)') });
    expect((await time.run('health')).output).toMatch(/^WNBA +on +2024-07-12T\S+ killed +FAILING, STALE /m);
  });

  it('names a source whose answers have another shape', async () => {
    await followed(['2024-07-10']);
    await inDatabase(database.location, (queries) =>
      queries.query(`update ledger set outcome = 'failed', error_code = 'PAYLOAD_SHAPE', attempts = 1, failing_since = '2024-07-10T15:00:00Z', changed_at = (select max(changed_at) from ledger),
        error = 'The scoreboard has another shape than expected: events: not a list.' where game_day = '2024-07-09'`),
    );
    expect(await health()).toMatchObject({
      exitCode: 4,
      findings: [
        {
          kind: 'drift',
          evidence: expect.stringContaining('events: not a list'),
          command: 'pnpm run backfill drift WNBA --open',
        },
      ],
    });
  });

  it('tells Slack what is new, once a day what still holds, and once what is over', async () => {
    const problems = {
      SLACK_WEBHOOK_URL: slack.webhookUrl,
      SLACK_WEBHOOK_ORIGIN: slack.origin,
      SLACK_NOTIFY: 'problems',
    };
    /** How many messages a check posts. */
    const posts = async (words = 'health --notify slack', environment = problems) => {
      const before = slack.posted.length;
      const { exitCode, errors } = await time.run(words, environment);
      return { posted: slack.posted.length - before, exitCode, errors };
    };
    await followed(['2024-07-10']);
    expect(await posts()).toMatchObject({ posted: 0, exitCode: 0 });
    time.to('2024-07-12T15:00:00Z');
    slack.status = 404;
    expect(await posts()).toMatchObject({
      ...{ posted: 1, exitCode: 4 },
      errors: expect.stringContaining('Note: Slack was not notified: it answered 404'),
    });
    slack.status = 200;
    expect(await posts()).toMatchObject({ posted: 1, exitCode: 4, errors: '' });
    expect(slack.posted.at(-1)?.text).toMatch(
      /^✗ Bad: Backfield health, WNBA NOT RUN, STALE\. WNBA NOT RUN since 2024-07-11T21:00:\d\dZ: The last run/,
    );
    expect(JSON.stringify(slack.posted.at(-1)?.blocks)).toContain(
      'pnpm run backfill WNBA --from 2024-07-10 --to 2024-07-12',
    );
    for (const at of ['2024-07-12T16:00:00Z', '2024-07-12T17:00:00Z']) {
      time.to(at);
      expect(await posts()).toMatchObject({ posted: 0, exitCode: 4 });
    }
    expect(await posts('health --notify slack --repeat 2h')).toMatchObject({ posted: 1 });
    time.to('2024-07-13T17:00:00Z');
    const both = await Promise.all([posts(), posts()]);
    // Two at once, where the database lets them: the second one knows.
    expect(both.map(({ exitCode }) => exitCode)).toContain(4);
    expect(slack.posted).toHaveLength(4);
    expect((await time.run('WNBA 4 --rate 500')).exitCode).toBe(0);
    expect(await posts()).toMatchObject({ posted: 1, exitCode: 0 });
    expect(slack.posted.at(-1)?.text).toBe(
      '✓ Good: Backfield health, all 5 leagues are well again. Over: WNBA NOT RUN, WNBA STALE. All is well.',
    );
    expect(await posts()).toMatchObject({ posted: 0, exitCode: 0 });
  });

  it('tells Slack that all is well once a day where it is to hear everything, and nothing where it is to hear nothing', async () => {
    const environment = { SLACK_WEBHOOK_URL: slack.webhookUrl, SLACK_WEBHOOK_ORIGIN: slack.origin };
    await followed(['2024-07-10']);
    for (const at of ['2024-07-10T16:00:00Z', '2024-07-10T17:00:00Z', '2024-07-11T16:00:00Z']) {
      time.to(at);
      expect((await time.run('health --notify slack', environment)).exitCode).toBe(0);
    }
    expect(slack.posted.map(({ text }) => text)).toEqual([
      ...Array(2).fill('✓ Good: Backfield health, all 5 leagues are well. All is well.'),
    ]);
    time.to('2024-07-12T15:00:00Z');
    expect((await time.run('health --notify slack', { ...environment, SLACK_NOTIFY: 'never' })).exitCode).toBe(4);
    expect(slack.posted).toHaveLength(2);
  });

  it('tells Slack each time that nobody could look', async () => {
    const environment = { SLACK_WEBHOOK_URL: slack.webhookUrl, SLACK_WEBHOOK_ORIGIN: slack.origin };
    const noDatabase = 'postgres://fan:hunter2@127.0.0.1:1/stats';
    expect((await time.run('health --notify slack', { ...environment, DATABASE_URL: noDatabase })).exitCode).toBe(1);
    expect(slack.posted.at(-1)?.text).toMatch(
      /^✗ Bad: Backfield health, nobody could look\. Postgres at 127\.0\.0\.1:1/,
    );
    expect(JSON.stringify(slack.posted)).not.toContain('hunter2');
  });

  it.each([
    ['health XFL', 'UNKNOWN_LEAGUE'],
    ['health --grace soon', 'BAD_OPTION'],
    ['health --notify pager', 'BAD_OPTION'],
    ['health --repeat daily', 'BAD_OPTION'],
  ])('refuses "%s" with %s', async (words, code) => {
    const { exitCode, errors } = await time.run(words);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(`(${code})`)]);
  });
});
