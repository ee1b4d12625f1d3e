import { expect, it } from 'vitest';
import { createUsageCounter, metersTogether } from './usage-counter.ts';

it('adds up what each host costs, in the order of their first costs', () => {
  const usage = createUsageCounter();
  usage.add('b.example.com', { requests: 1, pacingMs: 200 });
  usage.add('a.example.com', { requests: 1 });
  usage.add('b.example.com', { bytes: 512, pacingMs: 50 });
  expect(usage.list()).toEqual([
    { host: 'b.example.com', requests: 1, retries: 0, failures: 0, bytes: 512, pacingMs: 250, backoffMs: 0 },
    { host: 'a.example.com', requests: 1, retries: 0, failures: 0, bytes: 0, pacingMs: 0, backoffMs: 0 },
  ]);
});

it('keeps its account to itself', () => {
  const usage = createUsageCounter();
  usage.add('a.example.com', { requests: 1 });
  const [before] = usage.list();
  usage.add('a.example.com', { requests: 1 });
  expect(before?.requests).toBe(1);
});

it('tells several accounts the same', () => {
  const [one, other] = [createUsageCounter(), createUsageCounter()];
  metersTogether(one, other).add('a.example.com', { retries: 1, backoffMs: 1000 });
  expect(one.list()).toEqual(other.list());
  expect(one.list()[0]?.backoffMs).toBe(1000);
});
