import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@backfield/contract';
import { expect, it } from 'vitest';
import { root } from './house.ts';

it('docs/errors.md explains every error code with what the engine does, in the order of the code, and no other', () => {
  const document = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const headings = [...document.matchAll(/^### `(\w+)` \((\w+)\)$/gm)];
  expect(headings.map(([, code, action]) => [code, action])).toEqual(Object.entries(errorCodes));
  expect(document.match(/^### /gm)).toHaveLength(headings.length);
});
