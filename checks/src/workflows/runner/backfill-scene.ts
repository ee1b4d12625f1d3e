import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type Simulator, startSimulator } from '@backfield/simulator';
import { readWorkflow } from '../workflow.ts';
import { type GitHubRun, type GitHubStandIn, startGitHubStandIn, workflowPath } from './github-stand-in.ts';
import { type JobRun, runWorkflow, type Start } from './run-workflow.ts';
import { createScratchCheckout, type ScratchCheckout } from './scratch-checkout.ts';

/** Everything that a run of backfill.yml meets: the leagues, GitHub, Slack, and a machine. */
export interface BackfillScene extends AsyncDisposable {
  simulator: Simulator;
  github: GitHubStandIn;
  checkout: ScratchCheckout;
  /** What Slack was sent. */
  posted: { text: string; blocks: unknown[] }[];
  /** Runs the whole workflow, as GitHub would. */
  run(run: GitHubRun, start?: Pick<Start, 'inputs' | 'secrets' | 'beforeStep'>): Promise<JobRun[]>;
}

export async function openBackfillScene(): Promise<BackfillScene> {
  const workflow = await readWorkflow(workflowPath);
  const folder = mkdtempSync(join(tmpdir(), 'backfield-github-'));
  const simulator = await startSimulator({ now: new Date().toISOString() });
  const github = await startGitHubStandIn(folder);
  const checkout = createScratchCheckout();
  const posted: BackfillScene['posted'] = [];
  const slack = createServer(async (request, response) => {
    posted.push((await json(request)) as (typeof posted)[number]);
    response.end('ok');
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const slackOrigin = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;

  function runnerOf({ id, event }: GitHubRun): Record<string, string> {
    return {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'fan/backfield',
      GITHUB_RUN_ID: String(id),
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_WORKFLOW_REF: `fan/backfield/${workflowPath}@refs/heads/main`,
      // The leagues' hosts and Slack stand on this machine. They are asked as fast as they answer.
      BACKFIELD_UPSTREAM: simulator.url,
      SLACK_WEBHOOK_ORIGIN: slackOrigin,
    };
  }

  return {
    simulator,
    github,
    checkout,
    posted,
    run(run, start = {}) {
      github.begin(run);
      posted.length = 0;
      const secrets = { SLACK_WEBHOOK_URL: `${slackOrigin}/services/T000/B000/hunter2`, ...start.secrets };
      const vars = { BACKFIELD_RATE: '300' };
      return runWorkflow(
        workflow,
        { vars, ...start, event: run.event, secrets, runner: runnerOf(run) },
        checkout,
        github,
      );
    },
    async [Symbol.asyncDispose]() {
      slack.close();
      await github[Symbol.asyncDispose]();
      await simulator.close();
      checkout[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
