import { describe, expect, it } from 'vitest';
import { root } from '../../house.ts';
import { importersOf } from '../imports.ts';
import { placeOf } from '../place.ts';
import { relatedTests } from '../related-tests.ts';
import { readTree } from '../tree.ts';
import { mutations } from './index.ts';

const tree = readTree(root);

describe('the list of mutations', () => {
  it('has forty, each under a name of its own', () => {
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(40);
  });

  it.each(mutations.map((mutation) => [mutation.id, mutation] as const))('%s has exactly one place', (_, mutation) => {
    expect(placeOf(mutation, tree).problem).toBeNull();
    expect(mutation.replacement).not.toBe(mutation.text);
    expect(mutation.harm).toMatch(/^[A-Z].*\.$/);
  });

  it('has tests that may notice each of them', () => {
    const importers = importersOf(tree);
    const untested = mutations.filter(
      (one) => relatedTests(tree, importers, placeOf(one, tree).file ?? '').length === 0,
    );
    expect(untested).toEqual([]);
  });
});
