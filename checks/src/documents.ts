import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.ts';

/** A document of the repository. */
export interface MarkdownDocument {
  /** Path from the root: `docs/schema.md`. */
  file: string;
  text: string;
}

export function markdownDocuments(): MarkdownDocument[] {
  const files = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
  return files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}
