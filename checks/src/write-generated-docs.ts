import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedParts, renewed } from './generated-docs.ts';
import { root } from './house.ts';

for (const part of generatedParts) {
  const path = join(root, part.file);
  const text = await renewed(part);
  const isCurrent = text === readFileSync(path, 'utf8');
  if (!isCurrent) writeFileSync(path, text);
  console.log(`${part.file}, ${part.name}: ${isCurrent ? 'up to date' : 'written'}`);
}
