import { describe, expect, it } from 'vitest';
import { occasionOf, planOutputs } from './plan-tests.ts';

describe('the plan of the tests', () => {
  it.each([
    ['change', false],
    ['release', true],
    ['schedule', true],
  ] as const)('has every part of the suite at a %s; thorough: %s', (occasion, thorough) => {
    expect(planOutputs(occasion)).toBe(`parts=["1/3","2/3","3/3","kills"]\nthorough=${thorough}\n`);
  });

  it.each([
    ['schedule', true, 'schedule'],
    ['workflow_dispatch', true, 'schedule'],
    ['push', false, 'release'],
    ['push', true, 'change'],
    ['pull_request', false, 'change'],
    [undefined, false, 'change'],
  ])('takes the event %s, released: %s, for a %s', (event, isReleased, occasion) => {
    expect(occasionOf(event, isReleased)).toBe(occasion);
  });
});
