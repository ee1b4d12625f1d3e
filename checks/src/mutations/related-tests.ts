import { basename, dirname } from 'node:path';
import { type Importers, reachedFrom } from './imports.ts';
import { isTest, packageOf, type SourceTree } from './tree.ts';

/** Folders whose tests start the program as a process: any file of it may be behind what they see, and none is imported. */
const whereTheProgramIsStarted = ['apps/runner/', 'checks/'];

/**
 * The tests that may notice a change of a file, in rows, the nearest first: the one that did in another tree, wherever it is
 * now; the file's own; of those that need it the ones beside it, in its package, and elsewhere; those that start the program.
 */
export function relatedTests(
  tree: SourceTree,
  importers: Importers,
  file: string,
  noticedBefore: string | null = null,
): string[][] {
  const tests = [...tree.files.keys()].filter(isTest);
  const own = file.replace(/\.ts$/, '.test.ts');
  const folder = packageOf(tree, file)?.folder ?? '';
  const needing = reachedFrom(file, importers);
  const rows = [
    tests.filter((test) => noticedBefore !== null && basename(test) === basename(noticedBefore)),
    tests.filter((test) => test === own),
    tests.filter((test) => dirname(test) === dirname(file) && needing.has(test)),
    tests.filter((test) => test.startsWith(`${folder}/`) && needing.has(test)),
    tests.filter((test) => needing.has(test)),
    tests.filter((test) => whereTheProgramIsStarted.some((place) => test.startsWith(place))),
  ];
  const seen = new Set<string>();
  return rows.map((row) => row.filter((test) => !seen.has(test) && seen.add(test))).filter((row) => row.length > 0);
}
