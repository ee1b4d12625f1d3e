import { describe, expect, it } from 'vitest';
import { mutated, placeOf } from './place.ts';

const mutation = { id: 'off-by-one', text: 'days + 1', replacement: "days + '$&'", harm: 'A day is lost.' };
const treeOf = (files: Record<string, string>) => ({ files: new Map(Object.entries(files)), packages: [] });

describe('the place of a mutation', () => {
  it('is found in whatever file holds its text', () => {
    const tree = treeOf({
      'packages/core/src/days.ts': 'return days + 1;',
      'packages/core/src/other.ts': 'return days;',
    });
    expect(placeOf(mutation, tree)).toEqual({ file: 'packages/core/src/days.ts', problem: null });
  });

  it('is not looked for in tests and checks', () => {
    const tree = treeOf({ 'packages/core/src/days.test.ts': 'days + 1', 'checks/src/list.ts': 'days + 1' });
    expect(placeOf(mutation, tree).problem).toBe('off-by-one has rotted: no source holds its text any more');
  });

  it('has rotted where the text stands twice, in one file or in two', () => {
    const inOne = treeOf({ 'a.ts': 'days + 1; days + 1' });
    expect(placeOf(mutation, inOne).problem).toBe('off-by-one has rotted: its text stands in a.ts and a.ts');
    const inTwo = treeOf({ 'a.ts': 'days + 1', 'b.ts': 'days + 1' });
    expect(placeOf(mutation, inTwo).problem).toBe('off-by-one has rotted: its text stands in a.ts and b.ts');
  });

  it('takes the replacement as it is written', () => {
    expect(mutated('return days + 1;', mutation)).toBe("return days + '$&';");
  });
});
