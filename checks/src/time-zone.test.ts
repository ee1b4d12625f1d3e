import { expect, it } from 'vitest';

it('runs the suite in the zone that its project names', () => {
  expect(Temporal.Now.timeZoneId()).toBe(process.env.TZ);
  expect(['America/New_York', 'Pacific/Nauru']).toContain(process.env.TZ);
});
