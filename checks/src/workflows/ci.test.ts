import { describe, expect, it } from 'vitest';
import { planOutputs } from '../suite/plan-tests.ts';
import { vitestArguments } from '../suite/suite-parts.ts';
import { Expression, list, mapping } from './tree.ts';
import { type Job, readWorkflow } from './workflow.ts';

const workflow = await readWorkflow('.github/workflows/ci.yml');
const triggers = mapping(workflow.tree.on);
function job(id: string): Job {
  const found = workflow.jobs.find((job) => job.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
}

const testJobs = ['test', 'test-postgres', 'test-mac', 'proofs'];

describe('CI', () => {
  it('runs at each change, and in whole on a schedule and by hand', () => {
    expect(Object.keys(triggers)).toEqual(['push', 'pull_request', 'schedule', 'workflow_dispatch']);
    expect(list(triggers.schedule)).toHaveLength(1);
  });

  it('ends every job after 15 minutes but the whole proofs, and what installs an old Node', () => {
    const longer = workflow.jobs.filter(({ tree }) => Number(tree['timeout-minutes']) > 15);
    expect(longer.map(({ id }) => id)).toEqual(['proofs', 'bootstrap']);
  });

  it('runs tests in these jobs only, each in parts that the plan has', () => {
    const running = workflow.jobs.filter(({ steps }) => steps.some(({ tree }) => 'SUITE_PART' in mapping(tree.env)));
    expect(running.map(({ id }) => id)).toEqual(testJobs);
    expect(workflow.text).not.toMatch(/pnpm@\S+ (run )?test$/m);
    for (const { id, tree, steps } of running.filter(({ id }) => id !== 'proofs')) {
      expect(mapping(mapping(tree.strategy).matrix).part, id).toEqual(
        new Expression('fromJSON(needs.plan.outputs.parts)'),
      );
      const parts = steps.map((step) => mapping(step.tree.env).SUITE_PART).filter((part) => part !== undefined);
      expect(parts, id).toEqual([new Expression('matrix.part')]);
    }
    const proofs = job('proofs').steps.at(-1);
    expect(vitestArguments(String(mapping(proofs?.tree.env).SUITE_PART)).length).toBeGreaterThan(0);
  });

  it('has macOS and the whole proofs where the plan is thorough, and everything else always', () => {
    const mac = workflow.jobs.filter(({ tree }) => JSON.stringify(tree).includes('macos-'));
    expect(mac.map(({ id }) => id)).toEqual(['test-mac']);
    const conditional = workflow.jobs.filter(({ condition }) => condition !== 'success()');
    expect(conditional.map(({ id }) => id)).toEqual(['test-mac', 'proofs']);
    for (const { condition } of conditional) expect(condition).toContain("needs.plan.outputs.thorough == 'true'");
  });

  it('hands on what the plan prints', () => {
    const printed = planOutputs('change').match(/^\w+(?==)/gm) ?? [];
    expect(job('plan').tree.outputs).toEqual(
      Object.fromEntries(printed.map((name) => [name, new Expression(`steps.plan.outputs.${name}`)])),
    );
  });

  it('pins the servers by digest', () => {
    const images = [...workflow.text.matchAll(/image: (?!\$)(.*)$/gm)].map(([, image]) => image);
    expect(images.length).toBe(3);
    for (const image of images) expect(image).toMatch(/^postgres:\d+\.\d+@sha256:[0-9a-f]{64}$/);
  });

  it('begins the whole proofs from another seed in each run, and nothing else', () => {
    const seeded = workflow.jobs.filter(({ steps }) => steps.some(({ tree }) => 'BACKFIELD_SEED' in mapping(tree.env)));
    expect(seeded.map(({ id }) => id)).toEqual(['proofs']);
  });
});
