import { environment, holds, resolved, type Situation } from '../evaluate.ts';
import { mapping } from '../tree.ts';
import type { Job, Step, Workflow } from '../workflow.ts';
import { type ArtifactShelf, downloadArtifacts, uploadArtifact } from './artifact-steps.ts';
import { runCommand } from './run-command.ts';
import type { ScratchCheckout } from './scratch-checkout.ts';

/** The start of a run: its trigger and what GitHub knows of it. */
export interface Start {
  event: 'schedule' | 'workflow_dispatch';
  inputs?: Record<string, unknown>;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  token?: string;
  /** The variables that the runner itself puts into every step's environment. */
  runner: Record<string, string>;
  attempt?: number;
  /** True for jobs, by display name, whose steps that only run the program do so in this process. Default: none. */
  inProcess?(job: string): boolean;
  /** Called before a step; returns variables to add to its environment. */
  beforeStep?(job: string, step: string): Record<string, string>;
}

type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

interface StepRun {
  name: string;
  status: Status;
  log: string;
}

export interface JobRun {
  /** The display name. */
  name: string;
  status: Status;
  steps: StepRun[];
  outputs: Record<string, unknown>;
  summary: string;
}

/** Runs the jobs of a workflow one after the other, in the order in which they need each other. */
export async function runWorkflow(
  workflow: Workflow,
  start: Start,
  checkout: ScratchCheckout,
  shelf: ArtifactShelf,
): Promise<JobRun[]> {
  const runs: JobRun[] = [];
  const needs: Record<string, { result: Status; outputs: Record<string, unknown> }> = {};
  for (const job of workflow.jobs) {
    const results = job.needs.map((id) => needs[id]?.result);
    const situation = situationOf(
      start,
      needs,
      results.every((result) => result === 'success') ? 'success' : 'failure',
    );
    const entries = holds(job.condition, situation) ? entriesOf(job, situation) : [];
    const ofJob: JobRun[] = [];
    for (const matrix of entries)
      ofJob.push(await runJob(job, { ...situation.contexts, matrix }, start, checkout, shelf));
    needs[job.id] = { result: together(ofJob), outputs: ofJob[0]?.outputs ?? {} };
    runs.push(...ofJob);
  }
  return runs;
}

/** The status of a matrix, from those of its jobs. */
function together(jobs: JobRun[]): Status {
  if (jobs.length === 0) return 'skipped';
  return jobs.every(({ status }) => status === 'success') ? 'success' : 'failure';
}

/** The contexts that a job's expressions can read. On a schedule there are no inputs. */
function situationOf(start: Start, needs: Record<string, unknown>, status: 'success' | 'failure'): Situation {
  const github = {
    token: start.token ?? '',
    event_name: start.event,
    run_attempt: String(start.attempt ?? 1),
  };
  const { inputs = {}, secrets = {}, vars = {} } = start;
  return { contexts: { github, inputs, secrets, vars, needs, matrix: {}, steps: {} }, status };
}

/** The entries that a job is run for; a job without a matrix runs once. */
function entriesOf(job: Job, situation: Situation): Record<string, unknown>[] {
  const { matrix } = mapping(job.tree.strategy);
  if (matrix === undefined) return [{}];
  const { include } = resolved(matrix, situation) as { include: Record<string, unknown>[] };
  return include;
}

async function runJob(
  job: Job,
  contexts: Record<string, unknown>,
  start: Start,
  checkout: ScratchCheckout,
  shelf: ArtifactShelf,
): Promise<JobRun> {
  checkout.clean();
  const ran: StepRun[] = [];
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const machine = { ...start.runner, GITHUB_JOB: job.id, GITHUB_RUN_ATTEMPT: String(start.attempt ?? 1) };
  const name = String(resolved(job.tree.name ?? job.id, { contexts }));
  const inProcess = start.inProcess?.(name) ?? false;
  let [status, summary]: [Status, string] = ['success', ''];
  for (const step of job.steps) {
    const situation: Situation = { contexts: { ...contexts, steps }, status };
    if (!holds(step.condition, situation)) continue;
    const extra = start.beforeStep?.(job.id, step.name) ?? {};
    const result = await runStep(
      step,
      situation,
      { environment: { ...machine, ...extra }, inProcess },
      checkout,
      shelf,
    );
    const { id } = step.tree;
    if (typeof id === 'string') steps[id] = { outputs: result.outputs };
    Object.assign(machine, result.exported);
    summary += result.summary;
    ran.push({ name: step.name, status: result.exitCode === 0 ? 'success' : 'failure', log: result.log });
    if (result.exitCode !== 0 && step.tree['continue-on-error'] !== true) status = 'failure';
  }
  const outputs = resolved(job.tree.outputs ?? {}, { contexts: { ...contexts, steps } }) as Record<string, unknown>;
  return { name, status, steps: ran, outputs, summary };
}

const nothing = { exitCode: 0, log: '', outputs: {}, exported: {}, summary: '' };

async function runStep(
  step: Step,
  situation: Situation,
  { environment: machine, inProcess }: { environment: Record<string, string>; inProcess: boolean },
  checkout: ScratchCheckout,
  shelf: ArtifactShelf,
): Promise<typeof nothing> {
  const given = { ...machine, ...environment(step.tree.env, situation) };
  if (step.run) return runCommand(step.run, { checkout, environment: given, inProcess });
  const settings = environment(step.tree.with, situation);
  try {
    if (step.uses?.startsWith('actions/upload-artifact@')) await uploadArtifact(settings, checkout.directory, shelf);
    if (step.uses?.startsWith('actions/download-artifact@')) downloadArtifacts(settings, checkout.directory, shelf);
    return nothing;
  } catch (error) {
    return { ...nothing, exitCode: 1, log: String(error) };
  }
}
