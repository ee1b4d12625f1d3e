import { startGitHub } from '@backfield/github/testing';
import { startSimulator } from '@backfield/simulated-leagues';
import { databases } from '@backfield/store/testing';
import { expect, it } from 'vitest';
import { clockAt, createActionsRunner, slackOf } from './support/actions-runner.ts';
import { startSlack } from './support/slack-server.ts';

/** A machine of the workflow with a database, and whatever else its steps find in their environment. */
async function bench() {
  const [simulator, github, slack] = [
    await startSimulator({ now: '2024-12-20T12:00:00Z' }),
    await startGitHub(),
    await startSlack(),
  ];
  const database = await databases.either();
  const environment = {
    ...clockAt('2024-12-20T12:00:00Z'),
    ...database.environment,
    BACKFIELD_UPSTREAM: simulator.url,
    ...slackOf(slack),
  };
  const runner = createActionsRunner({ directory: database.dataDirectory, github, environment });
  return {
    runner,
    slack,
    github,
    environment,
    async [Symbol.asyncDispose]() {
      await simulator.close();
      await github.close();
      await slack[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

it.each(['failure', 'skipped', 'success'])(
  'reports a list of jobs that GitHub dropped as what it is, backfill job %s',
  async (BACKFILL_RESULT) => {
    await using machine = await bench();
    const { runner, environment, slack } = machine;
    const report = await runner.runStep(await runner.newMachine(), 'report', {
      ...environment,
      ...machine.github.environment({ id: 1 }),
      MATRIX: '',
      PLAN_RESULT: 'success',
      BACKFILL_RESULT,
    });
    expect(report.exitCode).toBe(1);
    expect(report.summary).toContain('no job could begin');
    expect(JSON.stringify(slack.posted)).toContain('no job could begin');
  },
);

it('sees in the plan that a secret is a part of the list of jobs', async () => {
  await using machine = await bench();
  const { runner, environment } = machine;
  const plan = await runner.runStep(await runner.newMachine(), 'plan', {
    ...environment,
    ...machine.github.environment({ id: 1 }),
    INPUT_LEAGUE: 'NBA',
    INPUT_FROM: '2024-12-14',
    INPUT_TO: '2024-12-18',
    SLACK_WEBHOOK_URL: 'https://hooks.example/services/nba',
  });
  expect(plan.exitCode).toBe(2);
  expect(plan.output + plan.errors).toContain('occurs in the list of jobs');
});
