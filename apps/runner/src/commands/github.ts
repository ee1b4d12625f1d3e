import type { Command } from 'commander';
import type { Face } from '../face.ts';
import { packJob } from '../github/pack-job.ts';
import { planRun } from '../github/plan/plan-run.ts';
import { reportRun } from '../github/report/report-run.ts';
import { restoreJob } from '../github/restore-job.ts';
import { runJob } from '../github/run-job.ts';

const environmentHelp = `
They read their words from the environment, as the workflow .github/workflows/backfill.yml sets it:
  INPUT_LEAGUE, INPUT_DAYS, ...  what the run was asked for (plan, report); all of it may be empty
  ENTRY                          one job of the matrix (restore, run, pack)
  MATRIX                         all of them (report), with PLAN_RESULT and BACKFILL_RESULT
  JOB_TIME_BUDGET                how long a job may take (run; default 5h30m)
  BACKFIELD_RATE                 requests a second that all jobs of a host share (plan; default: each host’s own)
  GITHUB_TOKEN                   for plan without DATABASE_URL, restore and report`;

/** `backfill github …`: the steps of the workflow. */
export function addGitHubCommand(program: Command, face: Face): void {
  const command = program
    .command('github')
    .description('The steps of the workflow that runs Backfield on GitHub Actions.')
    .addHelpText('after', environmentHelp);
  const steps: [name: string, description: string, step: (face: Face) => Promise<void>][] = [
    ['plan', 'Print the jobs that do what is due, as the matrix of the workflow.', planRun],
    ['restore', 'Bring back what the newest trustworthy job of the same name left.', restoreJob],
    ['run', 'Do what a job says, within its time, and leave a result.', runJob],
    ['pack', 'Lay out what the workflow keeps of a job, whatever became of it.', packJob],
    ['report', 'Tell what all jobs did, and start the next run where days are left.', reportRun],
  ];
  for (const [name, description, step] of steps)
    command
      .command(name)
      .description(description)
      .action(() => step(face));
}
