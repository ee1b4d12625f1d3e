import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillIn, fillInLines, generatedParts, renewed } from './generated-docs.ts';
import { root } from './house.ts';

describe('generated parts of the documents', () => {
  it.each(generatedParts.map((part) => [part.file, part.name, part] as const))(
    '%s: "%s" is what the code says',
    async (file, _name, part) => {
      const document = readFileSync(join(root, file), 'utf8');
      expect(document, `${file} has drifted. Run: npx -y pnpm@12 run docs`).toBe(await renewed(part));
    },
    // One of them migrates a new embedded database, which takes its time on a busy machine.
    120_000,
  );

  it('replace what stands between their comments and nothing else', () => {
    const document = 'before\n<!-- generated:a -->\nold\n<!-- /generated:a -->\nafter';
    const filled = 'before\n<!-- generated:a -->\n\nnew\n\n<!-- /generated:a -->\nafter';
    expect(fillIn(document, 'a', 'new')).toBe(filled);
    expect(fillIn(filled, 'a', 'new')).toBe(filled);
  });

  it('replace lines of a workflow in the same way', () => {
    const workflow = (lines: string) => `before\n  # generated:a\n${lines}\n  # /generated:a\nafter`;
    expect(fillInLines(workflow('  old: 1'), 'a', '  new: 1')).toBe(workflow('  new: 1'));
    expect(() => fillInLines('  # generated:ab\n  # /generated:ab\n', 'a', '')).toThrow('# generated:a"');
  });

  it.each(['no comments', '<!-- generated:a --> not closed', '<!-- /generated:a --><!-- generated:a -->'])(
    'are missed where a document has %s',
    (document) => {
      expect(() => fillIn(document, 'a', 'new')).toThrow('<!-- generated:a -->');
    },
  );
});
