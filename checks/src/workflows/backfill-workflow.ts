import type { Situation } from './evaluate.ts';
import { mapping } from './tree.ts';
import { type Job, readWorkflow, type Step } from './workflow.ts';

export const workflow = await readWorkflow('.github/workflows/backfill.yml');
export const triggers = mapping(workflow.tree.on);
/** The inputs of a run by hand. */
export const inputs = mapping(mapping(triggers.workflow_dispatch).inputs);

export function job(id: string): Job {
  const found = workflow.jobs.find((job) => job.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
}

export function step(id: string, name: string): Step {
  const found = job(id).steps.find((step) => step.name === name);
  if (!found) throw new Error(`no step ${name} in ${id}`);
  return found;
}

/** The contexts of GitHub's expressions when a step begins. On a schedule there are no inputs at all. */
export function situation(given: Record<string, unknown>, rest: Record<string, unknown> = {}): Situation {
  const github = { token: 'ghs_token', run_attempt: '1' };
  const needs = { plan: { result: 'success', outputs: {} }, backfill: { result: 'success' } };
  return { contexts: { github, inputs: given, secrets: {}, vars: {}, needs, matrix: {}, ...rest } };
}
