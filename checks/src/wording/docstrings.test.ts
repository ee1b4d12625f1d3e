import { describe, expect, it } from 'vitest';
import { root } from '../house.ts';
import { readTree } from '../mutations/tree.ts';
import { emptyDocstrings } from './docstrings.ts';

const inFile = (text: string) => emptyDocstrings({ files: new Map([['a.ts', text]]) });

describe('docstrings', () => {
  it('say by themselves what a thing is, in every source file', () => {
    const tree = readTree(root);
    expect(tree.files.size).toBeGreaterThan(500);
    expect(emptyDocstrings(tree)).toEqual([]);
  });

  it.each(['What it is held against.', 'Of this run.', 'The same for several.', 'Told of costs.', 'Whose row it is.'])(
    'that begin as "%s" does are named with their line',
    (text) => {
      expect(inFile(`const a = 1;\n/** ${text} */\nexport const b = 2;\n`)).toEqual([`a.ts:2: ${text}`]);
      expect(inFile(`interface A {\n  /**\n   * ${text}\n   */\n  b: number;\n}\n`)).toEqual([`a.ts:2: ${text}`]);
    },
  );

  it.each(['The costs of one host.', 'Officials of a game.', 'Whatever else.', 'Solves it.', 'Italian clubs.'])(
    'that begin as "%s" does pass',
    (text) => {
      expect(inFile(`/** ${text} */\nexport const b = 2;\n`)).toEqual([]);
    },
  );
});
