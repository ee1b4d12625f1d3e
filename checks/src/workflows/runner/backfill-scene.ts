import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type GitHubStandIn, startGitHub } from '@backfield/github/testing';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { readWorkflow } from '../workflow.ts';
import type { KeptArtifact } from './artifact-steps.ts';
import { type JobRun, runWorkflow, type Start } from './run-workflow.ts';
import { createScratchCheckout } from './scratch-checkout.ts';

/** The surroundings of a run of backfill.yml: the leagues, GitHub, Slack, and a machine. */
export interface BackfillScene extends AsyncDisposable {
  simulator: Simulator;
  github: GitHubStandIn;
  /** The artifacts that each run kept, by the run's number. */
  kept: Map<number, KeptArtifact[]>;
  /** The messages that the last run sent to Slack. */
  posted: { text: string; blocks: unknown[] }[];
  /** Runs the whole workflow, as GitHub would. */
  run(id: number, start: SceneStart): Promise<JobRun[]>;
}

type SceneStart = Pick<Start, 'event' | 'inputs' | 'secrets' | 'beforeStep' | 'inProcess'>;

export async function openBackfillScene(): Promise<BackfillScene> {
  const workflow = await readWorkflow('.github/workflows/backfill.yml');
  const simulator = await startSimulator({ now: new Date().toISOString() });
  const github = await startGitHub();
  const checkout = createScratchCheckout();
  const kept = new Map<number, KeptArtifact[]>();
  const posted: BackfillScene['posted'] = [];
  const slack = createServer(async (request, response) => {
    posted.push((await json(request)) as (typeof posted)[number]);
    response.end('ok');
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const slackOrigin = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;

  async function run(id: number, start: SceneStart) {
    github.addRun({ id, event: start.event });
    posted.length = 0;
    const ofThisRun: KeptArtifact[] = [];
    kept.set(id, ofThisRun);
    const shelf = {
      ofThisRun: () => ofThisRun,
      async keep(artifact: KeptArtifact) {
        ofThisRun.push(artifact);
        await github.addArtifact({ name: artifact.name, contents: artifact.files, runId: id });
      },
    };
    // A runner has no token in its environment; steps get it from the workflow.
    const { GITHUB_TOKEN: token = '', ...environment } = github.environment({ id });
    const secrets = { SLACK_WEBHOOK_URL: `${slackOrigin}/services/T000/B000/hunter2`, ...start.secrets };
    // The leagues' hosts and Slack stand on this machine, and are asked as fast as they answer.
    const hosts = { BACKFIELD_UPSTREAM: simulator.url, SLACK_WEBHOOK_ORIGIN: slackOrigin };
    const vars = { BACKFIELD_RATE: '300' };
    const runner = { ...environment, ...hosts, CI: 'true', GITHUB_EVENT_NAME: start.event };
    return runWorkflow(workflow, { ...start, secrets, vars, token, runner }, checkout, shelf);
  }

  return {
    ...{ simulator, github, kept, posted, run },
    async [Symbol.asyncDispose]() {
      slack.close();
      await github.close();
      await simulator.close();
      checkout[Symbol.dispose]();
    },
  };
}
