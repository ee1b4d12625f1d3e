import { describe, expect, it } from 'vitest';
import { root } from '../house.ts';
import { readTree, type SourceTree } from '../mutations/tree.ts';
import { sharedTypeNames } from './type-names.ts';

const folders = ['packages/http', 'packages/store', 'packages/leagues/nhl', 'packages/leagues/mlb'];
const packages = folders.map((folder) => ({ name: folder, folder, entries: new Map() }));
const treeOf = (files: Record<string, string>): SourceTree => ({ files: new Map(Object.entries(files)), packages });

describe('exported types', () => {
  it('have a name that no other package exports', () => {
    expect(sharedTypeNames(readTree(root))).toEqual([]);
  });

  it('of one name in two packages are named with their files', () => {
    const tree = treeOf({
      'packages/http/src/a.ts': 'export interface Answer {\n  a: 1;\n}\n',
      'packages/store/src/b.ts': 'export type Answer = 1;\nexport class Other {}\n',
    });
    expect(sharedTypeNames(tree)).toEqual(['Answer: packages/http/src/a.ts, packages/store/src/b.ts']);
  });

  it('may have the name that another league uses for the same thing', () => {
    const type = 'export type Box = 1;\n';
    expect(
      sharedTypeNames(treeOf({ 'packages/leagues/nhl/src/a.ts': type, 'packages/leagues/mlb/src/a.ts': type })),
    ).toEqual([]);
    expect(
      sharedTypeNames(treeOf({ 'packages/leagues/nhl/src/a.ts': type, 'packages/http/src/a.ts': type })),
    ).toHaveLength(1);
  });
});
