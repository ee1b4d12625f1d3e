import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

const environmentHelp = `
They read their options from the environment, as the workflow .github/workflows/backfill.yml sets it:
  INPUT_LEAGUE, INPUT_DAYS, ...  the inputs of the run (plan, report); all of them may be empty
  ENTRY                          one job of the matrix (restore, run, pack)
  MATRIX                         all of them (report), with PLAN_RESULT and BACKFILL_RESULT
  JOB_TIME_BUDGET                how long a job may take (run; default 5h30m)
  BACKFIELD_RATE                 requests a second that all jobs of a host share (plan; default: each host’s own)
  GITHUB_TOKEN                   for plan without DATABASE_URL, restore and report`;

/** `backfill github …`: the steps of the workflow. */
export function addGitHubCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('github')
    .description('The steps of the workflow that runs Backfield on GitHub Actions.')
    .addHelpText('after', environmentHelp);
  for (const [name, description, load] of steps)
    command
      .command(name)
      .description(description)
      .action(async () => (await load())(context));
}

type Step = (context: CommandContext) => Promise<void>;

/** The steps of the workflow. Each loads GitHub's client itself, so that every other command starts without it. */
const steps: readonly (readonly [name: string, description: string, load: () => Promise<Step>])[] = [
  [
    'plan',
    'Print the jobs that run the due days, as the matrix of the workflow.',
    async () => (await import('../github/plan/plan-run.ts')).planRun,
  ],
  [
    'restore',
    'Bring back the files of the newest trustworthy job of the same name.',
    async () => (await import('../github/restore-job.ts')).restoreJob,
  ],
  [
    'run',
    'Run the days of a job, within its time, and leave a result.',
    async () => (await import('../github/run-job.ts')).runJob,
  ],
  [
    'pack',
    'Lay out the files that the workflow keeps of a job, however it ended.',
    async () => (await import('../github/pack-job.ts')).packJob,
  ],
  [
    'report',
    'Report what all jobs did, and start the next run where days are left.',
    async () => (await import('../github/report/report-run.ts')).reportRun,
  ],
];
