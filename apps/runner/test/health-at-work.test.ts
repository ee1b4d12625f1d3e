import { utimes } from 'node:fs/promises';
import { openStore, type PostgresStore } from '@backfield/store';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Environment } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { type SlackServer, startSlack } from './support/slack-server.ts';

let database: TestDatabase;
let slack: SlackServer;
let held: PostgresStore;

/** An embedded database that this process is at work on. */
beforeAll(async () => {
  database = await databases.embedded();
  slack = await startSlack();
  held = await openStore(database.location);
});
afterAll(async () => {
  await held.close();
  await slack[Symbol.asyncDispose]();
});

const health = (words = '', environment: Environment = {}) =>
  runProgram(['health', ...words.split(' ').filter(Boolean)], {
    ...database.environment,
    SLACK_WEBHOOK_URL: slack.webhookUrl,
    SLACK_WEBHOOK_ORIGIN: slack.origin,
    ...environment,
  });

it('says who is at work on the embedded database and since when, which is no finding and nothing to tell', async () => {
  const { exitCode, output, errors } = await health('--notify slack');
  expect([exitCode, errors]).toEqual([0, '']);
  expect(output).toMatch(
    new RegExp(
      `^A run or another command \\(process ${process.pid} on .+\\) has been at work on the embedded database since \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z, .* That is no finding: the next check looks again\\.\n$`,
    ),
  );
  expect(slack.posted).toEqual([]);
  const json = await health('--json');
  expect([json.exitCode, JSON.parse(json.output)]).toEqual([
    0,
    {
      healthy: null,
      atWork: expect.stringContaining(`process ${process.pid}`),
      checkedAt: expect.any(String),
      leagues: [],
    },
  ]);
});

it('does not believe in work that takes longer than the grace', async () => {
  const longAgo = new Date(Date.now() - 31 * 3_600_000);
  await utimes(`${database.dataDirectory}/db.holder`, longAgo, longAgo);
  const { exitCode, errors } = await health('--notify slack');
  expect([exitCode, errors]).toEqual([1, expect.stringMatching(/since .*\(DATA_DIRECTORY_IN_USE\)\n$/)]);
  expect(slack.posted.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^✗ Bad: Backfield health, nobody could look\. .* is in use by another run/),
  ]);
  expect((await health('--grace 32h')).exitCode).toBe(0);
});
