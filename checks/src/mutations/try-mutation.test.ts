import { describe, expect, it } from 'vitest';
import type { TestsOutcome } from './run-tests.ts';
import { firstToNotice } from './try-mutation.ts';

/** Tests that fail with the fault in or without it, and what was run. */
function world(fails: { withFault: string[]; always?: string[] }, outcome?: TestsOutcome) {
  const runs: string[] = [];
  let isIn = false;
  const run = async (files: readonly string[]): Promise<TestsOutcome> => {
    runs.push(`${isIn ? 'faulty' : 'sound'}: ${files.join(' ')}`);
    if (outcome) return outcome;
    const broken = [...(fails.always ?? []), ...(isIn ? fails.withFault : [])];
    const file = files.find((one) => broken.includes(one));
    return file ? { kind: 'failed', first: { file, test: 'holds' } } : { kind: 'passed' };
  };
  const putIn = () => {
    isIn = true;
  };
  const takeOut = () => {
    isIn = false;
  };
  return { runs, fault: { run, putIn, takeOut } };
}

describe('a mutation', () => {
  it('is caught by the first test that fails with it and holds without', async () => {
    const { runs, fault } = world({ withFault: ['b'] });
    const found = await firstToNotice([['a'], ['b', 'c'], ['d']], fault);
    expect(found).toEqual({ outcome: 'caught', caughtBy: { file: 'b', test: 'holds' }, brokenTests: [] });
    expect(runs).toEqual(['faulty: a', 'faulty: b c', 'sound: b']);
  });

  it('is not caught by a test that fails without it too', async () => {
    const { runs, fault } = world({ withFault: ['c'], always: ['a'] });
    const found = await firstToNotice([['a', 'b'], ['c']], fault);
    expect(found).toEqual({ outcome: 'caught', caughtBy: { file: 'c', test: 'holds' }, brokenTests: ['a'] });
    expect(runs).toEqual(['faulty: a b', 'sound: a', 'faulty: b', 'faulty: c', 'sound: c']);
  });

  it('survives where no test fails, and is timed out where the tests do not end', async () => {
    expect((await firstToNotice([['a']], world({ withFault: [] }).fault)).outcome).toBe('survives');
    const endless = world({ withFault: [] }, { kind: 'timed-out' });
    expect((await firstToNotice([['a'], ['b']], endless.fault)).outcome).toBe('timed-out');
    expect(endless.runs).toEqual(['faulty: a']);
  });
});
