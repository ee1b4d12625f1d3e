import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { markdownDocuments } from './documents.ts';
import { root } from './house.ts';

const documents = markdownDocuments();

it.each(documents.map(({ file, text }) => [file, text]))('%s links to files that exist', (file, text) => {
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target as string);
  expect(targets.filter((target) => !existsSync(resolve(root, dirname(file), target)))).toEqual([]);
});

it.each(documents.map(({ file, text }) => [file, text]))('%s names paths that exist', (_file, text) => {
  const named = [...text.matchAll(/`((?:apps|packages|bench|checks|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path as string,
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('the index of decisions lists every one of them', () => {
  const index = documents.find(({ file }) => file === 'docs/adr/README.md')?.text ?? '';
  const decisions = documents.map(({ file }) => file).filter((file) => /^docs\/adr\/\d{4}-/.test(file));
  expect([...index.matchAll(/\((\d{4}-[\w-]+\.md)\)/g)].map(([, name]) => `docs/adr/${name}`)).toEqual(decisions);
});
