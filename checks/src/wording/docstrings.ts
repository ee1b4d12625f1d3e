import type { SourceTree } from '../mutations/tree.ts';

/**
 * Beginnings of docstrings that say nothing on hover, without the names around them: a clause ("What it is held against."), a
 * genitive ("Of this run."), a pointer to a neighbour ("The same for several."). A docstring begins with the thing itself or
 * with what a function does.
 */
const emptyBeginnings = [
  'What',
  'Who',
  'Whom',
  'Whose',
  'Which',
  'Why',
  'Of',
  'Told',
  'Those',
  'So',
  'It',
  'Its',
  'The same',
] as const;

const empty = new RegExp(`^(${emptyBeginnings.join('|')})\\b`);

/** The docstrings of a tree that say nothing on hover, as `file:line: text`. */
export function emptyDocstrings({ files }: Pick<SourceTree, 'files'>): string[] {
  return [...files].flatMap(([file, text]) =>
    docstringsOf(text)
      .filter((docstring) => empty.test(docstring.text))
      .map((docstring) => `${file}:${docstring.line}: ${docstring.text}`),
  );
}

/** The docstrings of a source file: those that stand at the beginning of a line, on one line each. */
function docstringsOf(source: string): { line: number; text: string }[] {
  return [...source.matchAll(/^[ \t]*\/\*\*(.*?)\*\//gms)].map(({ index, 1: inner = '' }) => ({
    line: source.slice(0, index).split('\n').length,
    text: inner.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim(),
  }));
}
