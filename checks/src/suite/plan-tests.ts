import { appendFileSync } from 'node:fs';
import { root } from '../house.ts';
import { releaseOf } from '../tag-release.ts';
import { type Occasion, testPlan } from './test-plan.ts';

/** The occasion of a run of CI, by the event that GitHub started it for. */
export function occasionOf(event: string | undefined, isReleased: boolean): Occasion {
  if (event === 'schedule' || event === 'workflow_dispatch') return 'schedule';
  return event === 'push' && !isReleased ? 'release' : 'change';
}

/** The plan as outputs of a step, a line each. */
export function planOutputs(occasion: Occasion): string {
  return Object.entries(testPlan(occasion))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join('');
}

if (import.meta.main) {
  const { GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: output } = process.env;
  const occasion = occasionOf(event, releaseOf(root).isReleased);
  const outputs = planOutputs(occasion);
  console.log(`Occasion: ${occasion}\n${outputs}`);
  if (output) appendFileSync(output, outputs);
}
