import { afterAll, expect, it } from 'vitest';
import { readWorkflow } from '../workflow.ts';
import type { KeptArtifact } from './artifact-steps.ts';
import { runWorkflow } from './run-workflow.ts';
import { createScratchCheckout } from './scratch-checkout.ts';

const checkout = createScratchCheckout();
afterAll(() => checkout[Symbol.dispose]());

it('jobs run in the order of their needs, each entry of a matrix on its own, and what fails ends what needs it', async () => {
  const workflow = await readWorkflow('checks/src/workflows/runner/sample-workflow.yml');
  const kept: KeptArtifact[] = [];
  const shelf = { keep: (artifact: KeptArtifact) => void kept.push(artifact), ofThisRun: () => kept };
  const start = { event: 'workflow_dispatch', inputs: { asked: '$(hostname)' }, runner: {}, attempt: 2 } as const;
  const jobs = await runWorkflow(workflow, start, checkout, shelf);
  expect(
    jobs.map(({ name, status, steps }) => [name, status, ...steps.map((step) => `${step.name}: ${step.status}`)]),
  ).toEqual([
    ['plan', 'success', 'Plan: success', 'See: success'],
    ['Work one', 'success', 'Forgiven: failure', 'Work: success', 'Only after success: success', 'Keep: success'],
    ['Work two', 'failure', 'Forgiven: failure', 'Work: failure', 'Keep: success'],
    ['report', 'success', 'Fetch: success', 'Report: success'],
  ]);
  expect(jobs[0]?.summary).toBe('seen $(hostname)\n');
  expect(kept.map(({ name }) => name)).toEqual(['result-one-2', 'result-two-2']);
  expect(jobs[3]?.steps[1]?.log.trim()).toBe('failure skipped result-one-2 result-two-2');
});
