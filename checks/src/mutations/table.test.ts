import { describe, expect, it } from 'vitest';
import type { MutationResult } from './results.ts';
import { lostSince, mutationTable } from './table.ts';

const mutation = { id: 'lost-day', text: 'a', replacement: 'b', harm: 'A day is lost.' };

function treeWith(outcome: MutationResult['outcome']) {
  const caughtBy = outcome === 'caught' ? { file: 'days.test.ts', test: 'a | b' } : null;
  const result = { id: 'lost-day', change: '1', file: 'days.ts', outcome, caughtBy, brokenTests: [], seconds: 3 };
  return { commit: outcome, results: [result] };
}

describe('the table of mutations', () => {
  it('sets the outcomes of two trees side by side', () => {
    const [, , row, , counts] = mutationTable([mutation], treeWith('survives'), treeWith('caught')).split('\n');
    expect(row).toBe('| lost-day | A day is lost. | days.ts | days.test.ts: a \\| b | survives | 3 |');
    expect(counts).toBe('1 survives, at survives.');
  });

  it('tells what was caught before and is not now', () => {
    expect(lostSince(treeWith('survives'), treeWith('caught'))).toEqual(['lost-day']);
    expect(lostSince(treeWith('timed-out'), treeWith('caught'))).toEqual(['lost-day']);
    expect(lostSince(treeWith('survives'), treeWith('survives'))).toEqual([]);
    expect(lostSince(treeWith('survives'), null)).toEqual([]);
  });
});
