import { basename } from 'node:path';
import type { SourceTree } from '../mutations/tree.ts';

/** Folders in which files have the same names by design: whoever has read one league or feed can edit any. */
const alike = /^packages\/(leagues|feeds)\//;

/** The names that three source files or more have, outside of leagues and feeds, as `name: file, file, file`. */
export function crowdedFileNames({ files }: Pick<SourceTree, 'files'>): string[] {
  const single = [...files.keys()].filter((file) => !alike.test(file) && basename(file) !== 'index.ts');
  return [...Map.groupBy(single, (file) => basename(file))]
    .filter(([, places]) => places.length > 2)
    .map(([name, places]) => `${name}: ${places.join(', ')}`);
}
