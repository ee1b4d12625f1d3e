import { describe, expect, it } from 'vitest';
import { root } from '../house.ts';
import { readTree } from '../mutations/tree.ts';
import { crowdedFileNames } from './file-names.ts';

const crowded = (...files: string[]) => crowdedFileNames({ files: new Map(files.map((file) => [file, ''])) });

describe('source files', () => {
  it('have a name that at most one other file has', () => {
    expect(crowdedFileNames(readTree(root))).toEqual([]);
  });

  it('of one name are named from three on', () => {
    expect(crowded('bench/src/a.ts', 'checks/src/a.ts')).toEqual([]);
    expect(crowded('bench/src/a.ts', 'checks/src/a.ts', 'packages/http/src/a.ts')).toEqual([
      'a.ts: bench/src/a.ts, checks/src/a.ts, packages/http/src/a.ts',
    ]);
  });

  it('may be named alike in leagues and feeds', () => {
    const leagues = ['nba', 'nfl', 'nhl'].map((league) => `packages/leagues/${league}/src/league.ts`);
    expect(crowded(...leagues, 'packages/contract/src/league.ts')).toEqual([]);
  });
});
