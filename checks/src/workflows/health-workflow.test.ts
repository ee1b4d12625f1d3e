import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { leagues } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import { databases, server } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobRun, runWorkflow, type Start } from './runner/run-workflow.ts';
import { createScratchCheckout, type ScratchCheckout } from './runner/scratch-checkout.ts';
import { readWorkflow } from './workflow.ts';

// The steps of health.yml as they stand there. What is a finding is tested beside the program.

let checkout: ScratchCheckout;
const posted: { text: string }[] = [];
const slack = createServer(async (request, response) => {
  posted.push((await json(request)) as (typeof posted)[number]);
  response.end('ok');
});
let slackOrigin = '';

beforeAll(async () => {
  checkout = createScratchCheckout();
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  slackOrigin = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;
});
afterAll(() => {
  checkout[Symbol.dispose]();
  slack.close();
});

async function run(
  secrets: Record<string, string>,
  vars: Record<string, string> = {},
  where: Pick<Start, 'inProcess'> = {},
): Promise<JobRun> {
  posted.length = 0;
  const runner = { CI: 'true', GITHUB_ACTIONS: 'true', SLACK_WEBHOOK_ORIGIN: slackOrigin };
  const start = { event: 'schedule' as const, secrets, vars, runner, ...where };
  const shelf = { ofThisRun: () => [], keep: async () => {} };
  const [job] = await runWorkflow(await readWorkflow('.github/workflows/health.yml'), start, checkout, shelf);
  if (!job) throw new Error('health.yml has no job.');
  return job;
}

/** Two runs of the last hours that ended like this. */
async function leaveRuns(databaseUrl: string, exitCode: number): Promise<void> {
  await using store = await openStore({ databaseUrl });
  await store.registerLeagues(leagues);
  await store.query(
    `insert into runs (league_id, plan, words, started_at, finished_at, exit_code, units, games)
     select id, 'nba-last-7', jsonb_build_object('from', current_date - 7, 'to', current_date),
       now() - interval '2 hours', now() - interval '1 hour', $1, '{}', 0
     from leagues, generate_series(1, 2) where code = 'NBA'`,
    [exitCode],
  );
}

const statuses = ({ steps }: JobRun) => steps.map(({ name, status }) => `${name}: ${status}`);
/** Runs the program in this process: every step has been a shell of its own once. */
const inProcess = { inProcess: () => true };
const patiently = { timeout: 300_000 };

describe('the steps of health.yml', () => {
  it('do nothing where there is no server, and say why', patiently, async () => {
    const job = await run({ SLACK_WEBHOOK_URL: `${slackOrigin}/services/T000/B000/hunter2` });
    expect(job.status).toBe('success');
    expect(statuses(job)).toEqual(['Check out: success', 'Is there a server: success']);
    expect(job.steps[1]?.log).toContain('::notice::Nothing to look at: there is no secret DATABASE_URL.');
    expect(posted).toEqual([]);
  });

  const title = server.url ? '' : ' (skipped: TEST_DATABASE_URL is unset)';
  it.skipIf(!server.url)(
    `are red for a finding, tell Slack, and are green and silent for none${title}`,
    patiently,
    async () => {
      await using database = await databases.onServer();
      const DATABASE_URL = String(database.environment.DATABASE_URL);
      const secrets = { DATABASE_URL, SLACK_WEBHOOK_URL: `${slackOrigin}/services/T000/B000/hunter2` };
      await leaveRuns(DATABASE_URL, 0);
      const well = await run(secrets, {}, inProcess);
      expect([well.status, posted], well.steps.at(-1)?.log).toEqual(['success', []]);
      await leaveRuns(DATABASE_URL, 3);
      const ill = await run(secrets);
      expect([ill.status, ill.steps.at(-1)?.status]).toEqual(['failure', 'failure']);
      expect(ill.steps.at(-1)?.log).toContain('FAILING');
      expect(posted).toHaveLength(1);
      expect(JSON.stringify([ill, posted])).not.toContain(DATABASE_URL);
      const silent = await run({ ...secrets }, { SLACK_NOTIFY: 'never' }, inProcess);
      expect([silent.status, posted]).toEqual(['failure', []]);
    },
  );
});
