import { join } from 'node:path';
import { type GitHubStandIn, startGitHub } from '@backfield/github/testing';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionsJobRun, createActionsRunner, slackOf, type WorkflowRun } from './support/actions-runner.ts';
import { asked, linesOf, requestsSoFar, trueLines } from './support/made-up-upstream.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { type SlackServer, startSlack } from './support/slack-server.ts';
import { storedRows } from './support/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';
/** More days than a run does at once, so that one which ends early leaves some. */
const [from, to] = ['2024-09-01', '2024-09-07'];
const inputs = { league: 'WNBA', from, to };

let scratch: Scratch;
let simulator: Simulator;
let github: GitHubStandIn;
let slack: SlackServer;

beforeEach(async () => {
  scratch = await createScratch();
  simulator = await startSimulator({ now });
  github = await startGitHub();
  slack = await startSlack();
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await simulator.close();
  await github.close();
  await slack[Symbol.asyncDispose]();
  await scratch[Symbol.asyncDispose]();
});

const runner = (environment = {}) =>
  createActionsRunner({
    directory: scratch.path('machines'),
    github,
    environment: { BACKFIELD_UPSTREAM: simulator.url, BACKFIELD_RATE: '300', ...slackOf(slack), ...environment },
  });

const rowsOf = ({ directory }: ActionsJobRun) => storedRows({ directory: join(directory, 'backfill-data/db') });

function onlyJob({ jobs }: WorkflowRun): ActionsJobRun {
  expect(jobs).toHaveLength(1);
  return jobs[0] as ActionsJobRun;
}

const errorsOf = (run: WorkflowRun) =>
  [run.plan, ...run.jobs.flatMap(({ steps }) => Object.values(steps)), run.report]
    .map(({ errors, output }) => `${errors}\n${output}`)
    .join('\n');

describe('a run on GitHub Actions without a server', { timeout: 300_000 }, () => {
  it('hands the database of a league from one run to the next', async () => {
    const actions = runner();
    const first = await actions.runWorkflow({ inputs: { ...inputs, to: '2024-09-03' } });
    expect(first.report.exitCode, errorsOf(first)).toBe(0);
    expect(first.entries).toMatchObject([{ name: 'WNBA', artifact: 'wnba', embedded: true }]);
    expect(onlyJob(first).kept).toEqual(['result-wnba-1', 'progress-wnba-1', 'database-wnba-1']);
    expect(onlyJob(first).steps.restore?.output).toContain(
      'There is no earlier database: WNBA begins with an empty one.',
    );
    // Its directory means nothing to who reads it: the machine is gone.
    expect(first.report.summary).toMatch(/, [\d,]+ rows written to the artifact database-wnba-1\./);
    expect(first.report.summary).toContain('run backfill query "select');
    for (const text of [first.report.summary, onlyJob(first).steps.run?.output, JSON.stringify(slack.posted)]) {
      expect(text).not.toContain(scratch.path('machines'));
    }
    const second = await actions.runWorkflow({ inputs: { ...inputs, from: '2024-09-04' } });
    expect(second.report.exitCode, errorsOf(second)).toBe(0);
    expect(onlyJob(second).steps.restore?.output).toContain(`WNBA goes on with the database of run ${first.id}`);
    // The plan knew of the first run's days, though no database was there to be asked.
    expect(second.plan.summary).toMatch(/\| \*\*WNBA\*\* \| \d+ \| 4 asked/);
    const rows = await rowsOf(onlyJob(second));
    expect(linesOf(rows, 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
    expect(github.state.dispatched).toEqual([]);
  });

  it('goes on after a job that was killed, and ends with the rows of a run that was not', async () => {
    const long = { ...inputs, from: '2024-08-25', to: '2024-09-08' };
    const undisturbed = await rowsOf(onlyJob(await runner().runWorkflow({ inputs: long })));
    const requests = requestsSoFar(simulator);
    await github.close();
    github = await startGitHub();
    simulator.reset();
    const actions = createActionsRunner({
      directory: scratch.path('killed'),
      github,
      environment: { BACKFIELD_UPSTREAM: simulator.url, BACKFIELD_RATE: '20', ...slackOf(slack) },
    });
    const killed = await actions.runWorkflow({
      inputs: long,
      async onRun(_entry, program) {
        await asked(simulator, requests - 5, program);
        program.child.kill('SIGKILL');
      },
    });
    const { steps, kept } = onlyJob(killed);
    expect(steps.run).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
    expect(kept).toEqual(['result-wnba-1', 'progress-wnba-1', 'database-wnba-1']);
    expect(killed.report.exitCode).toBe(1);
    expect(killed.report.summary).toContain('**WNBA** stopped (`JOB_LOST`)');
    expect(slack.posted.at(-1)?.text).toMatch(/^✗ Bad: Backfield, WNBA not complete/);
    // It was more than half-way through: nobody has to start the next run.
    expect(github.state.dispatched).toHaveLength(1);
    const [{ ref, inputs: next }] = github.state.dispatched as [{ ref: string; inputs: Record<string, string> }];
    expect([ref, next.generation, next.from]).toEqual(['main', '1', long.from]);
    expect(next.remaining).toMatch(/^WNBA 2024-09-0\d/);
    const second = await actions.runWorkflow({ inputs: next });
    expect(second.report.exitCode, errorsOf(second)).toBe(0);
    expect(second.report.summary).toContain('✓ Good: Backfield, continued 1, WNBA complete');
    const rows = await rowsOf(onlyJob(second));
    expect(rows.lines).toEqual(undisturbed.lines);
    expect(rows.games).toEqual(undisturbed.games);
    expect(rows.ledger).toEqual(undisturbed.ledger);
    expect(github.state.dispatched).toHaveLength(1);
  });

  it('goes on by itself where the time of a job is used up, and says nothing of it to who asked for problems only', async () => {
    const actions = runner({ BACKFIELD_RATE: '3', JOB_TIME_BUDGET: '1s', SLACK_NOTIFY: 'problems' });
    let run = await actions.runWorkflow({ inputs });
    expect(onlyJob(run).steps.run?.exitCode, errorsOf(run)).toBe(0);
    expect(onlyJob(run).steps.run?.output).toContain('::warning title=WNBA is not complete::');
    expect(run.report.exitCode, errorsOf(run)).toBe(0);
    expect(run.report.summary).toMatch(/The next run \\?\(1 of this chain\) goes on with \d+ days?\./);
    for (let generation = 1; github.state.dispatched.length === generation; generation += 1) {
      expect(generation).toBeLessThan(10);
      const next = github.state.dispatched.at(-1)?.inputs ?? {};
      expect(next.generation).toBe(String(generation));
      run = await actions.runWorkflow({ inputs: next });
      expect(run.report.exitCode, errorsOf(run)).toBe(0);
    }
    expect(linesOf(await rowsOf(onlyJob(run)), 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
    expect(slack.posted).toEqual([]);
  });

  it('goes on with the progress of the same days where somebody starts the run again', async () => {
    const actions = runner({ BACKFIELD_RATE: '3', JOB_TIME_BUDGET: '1s' });
    const words = { ...inputs, mode: 'all' };
    await actions.runWorkflow({ inputs: words });
    simulator.reset();
    const again = await runner().runWorkflow({ inputs: words });
    expect(onlyJob(again).steps.restore?.output).toMatch(/Goes on with run \d+: \d of 7 days were looked at\./);
    expect(onlyJob(again).steps.run?.output).toMatch(/WNBA +2024-09-01 .. 2024-09-07 +7 +[1-6] /);
    expect(linesOf(await rowsOf(onlyJob(again)), 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  });

  it('keeps no database where the newest one could not be fetched: an empty one would take its place', async () => {
    const actions = runner();
    await actions.runWorkflow({ inputs: { ...inputs, to: '2024-09-01' } });
    github.setFaults([{ match: /GET \/blobs/, times: 100, do: 503 }]);
    const run = await actions.runWorkflow({ inputs: { ...inputs, dates: '2024-09-02', from: '', to: '' } });
    github.setFaults([]);
    // The plan could not read the ledger either.
    expect(run.plan.exitCode).toBe(1);
    expect(run.report.exitCode).toBe(1);
    expect(run.report.summary).toContain('The plan failed, so no league was run.');
    expect(slack.posted.at(-1)?.text).toMatch(/^✗ Bad: /);
    const machine = await actions.newMachine();
    github.setFaults([{ match: /GET \/blobs/, times: 100, do: 503 }]);
    const { BACKFIELD_UPSTREAM: _, ...environment } = github.environment();
    const ENTRY = JSON.stringify({ league: 'WNBA', name: 'WNBA', artifact: 'wnba', embedded: true, words: ['WNBA'] });
    const restore = await actions.runStep(machine, 'restore', { ...environment, ENTRY });
    expect(restore.exitCode).toBe(1);
    expect(restore.errors).toContain('GITHUB_API');
    const pack = await actions.runStep(machine, 'pack', { ...environment, ENTRY });
    expect(pack.output).toContain('::warning::WNBA has no database to keep.');
  });
});
