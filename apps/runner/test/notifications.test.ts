import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch } from './support/scratch.ts';
import { type SlackServer, startSlack } from './support/slack-server.ts';

const nobody = 'http://127.0.0.1:1';

let slack: SlackServer;
let scratch: Awaited<ReturnType<typeof createScratch>>;

beforeAll(async () => {
  scratch = await createScratch();
  slack = await startSlack();
});
afterAll(async () => {
  await slack[Symbol.asyncDispose]();
  await scratch[Symbol.asyncDispose]();
});
beforeEach(() => {
  slack.posted = [];
  slack.status = 200;
});

const run = (words: string, environment: Environment = {}) =>
  runProgram(words.split(' '), {
    BACKFIELD_DATA_DIR: scratch.path('never-made'),
    BACKFIELD_UPSTREAM: nobody,
    SLACK_WEBHOOK_ORIGIN: slack.origin,
    ...environment,
  });

/** A run in which the league's host is not there. */
const blockedRun = 'NHL --dates 2024-10-08 --retries 0 --dry-run --notify slack';
const webhook = () => ({ SLACK_WEBHOOK_URL: slack.webhookUrl });

describe('--notify that can’t work', () => {
  it.each<[string, Environment, RegExp]>([
    [
      'NHL 1 --notify pager',
      {},
      /^--notify is "pager"; it takes slack, desktop, or both: slack,desktop\. \(BAD_OPTION\)$/,
    ],
    ['NHL 1 --notify slack,', {}, /^--notify is "slack,"; it takes/],
    ['NHL 1 --notify slack', {}, /^--notify slack needs SLACK_WEBHOOK_URL/],
    ['NHL 1 --notify desktop,slack', { SLACK_WEBHOOK_URL: ' ' }, /^--notify slack needs SLACK_WEBHOOK_URL/],
    [
      'NHL 1 --notify slack',
      { SLACK_WEBHOOK_URL: 'https://example.com/hunter2' },
      /^SLACK_WEBHOOK_URL does not lead to Slack/,
    ],
    ['NHL 1 --notify slack', { SLACK_NOTIFY: 'often' }, /^SLACK_NOTIFY is "often"; it takes always, problems, never/],
  ])('"%s" is told before anything starts', async (words, environment, message) => {
    const { exitCode, output, errors } = await run(words, environment);
    expect(errors.trim()).toMatch(message);
    expect(errors).not.toContain('hunter2');
    expect([exitCode, output]).toEqual([2, '']);
    expect(existsSync(scratch.path('never-made'))).toBe(false);
  });
});

describe('--notify slack', () => {
  it('says how the run went, with a link to it where it has one', async () => {
    const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'fan/backfield', GITHUB_RUN_ID: '17' };
    const { exitCode, output, errors } = await run(blockedRun, { ...webhook(), ...github });
    expect(exitCode).toBe(5);
    expect(slack.posted.map((message) => message.text)).toEqual([
      '✗ Bad: Backfield, NHL not complete. NHL: blocked (HOST_BLOCKED), 1 day left.',
    ]);
    expect(JSON.stringify(slack.posted)).toContain('<https://github.com/fan/backfield/actions/runs/17|Open the run>');
    expect(output + errors).not.toContain('hunter2');
  });

  it('that fails changes nothing but a note in the report', async () => {
    slack.status = 404;
    const { exitCode, output } = await run(`${blockedRun} --json`, webhook());
    expect(exitCode).toBe(5);
    expect(JSON.parse(output)).toMatchObject({
      exitCode: 5,
      notices: [
        'Slack was not notified: it answered 404 (no_service). Check SLACK_WEBHOOK_URL and the webhook in the Slack app.',
      ],
    });
  });

  it('says that a run could not begin, without the password', async () => {
    const databaseUrl = 'postgres://fan:hunter2@127.0.0.1:1/stats';
    const { exitCode, errors } = await run('NHL 1 --notify slack', { ...webhook(), DATABASE_URL: databaseUrl });
    expect(exitCode).toBe(1);
    expect(slack.posted).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(
          /^✗ Bad: Backfield, no league was run\. .*127\.0\.0\.1:1, database "stats" can't be reached/,
        ),
      }),
    ]);
    expect(JSON.stringify(slack.posted) + errors).not.toContain('hunter2');
  });

  it('is silent where it is asked to be', async () => {
    await run(blockedRun, { SLACK_NOTIFY: 'never' });
    expect(slack.posted).toEqual([]);
  });
});
