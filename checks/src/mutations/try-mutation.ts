import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Importers } from './imports.ts';
import type { Mutation } from './mutation.ts';
import { mutated, placeOf } from './place.ts';
import { relatedTests } from './related-tests.ts';
import { changeOf, type MutationResult } from './results.ts';
import { type FailedTest, runTests, type TestsOutcome } from './run-tests.ts';
import type { ScratchTree } from './scratch-tree.ts';
import type { SourceTree } from './tree.ts';

/** Runs tests as `runTests` does; the time that is left is the caller's. */
type TestRun = (files: readonly string[], test?: string | null) => Promise<TestsOutcome>;

export interface TryMutationOptions {
  scratch: ScratchTree;
  /** The files of the scratch checkout. */
  tree: SourceTree;
  importers: Importers;
  /** The test file that noticed the mutation in another tree; null where none is known. */
  noticedBefore: string | null;
  /** Most time for all tests of one mutation together. */
  limitMs: number;
}

/** Puts the fault in, runs the related tests until one notices it, and takes it out again. */
export async function tryMutation(mutation: Mutation, options: TryMutationOptions): Promise<MutationResult> {
  const { scratch, tree, importers, noticedBefore, limitMs } = options;
  const { directory } = scratch;
  const begunAtMs = Date.now();
  const place = placeOf(mutation, tree);
  const result = { id: mutation.id, change: changeOf(mutation), file: place.file, caughtBy: null, brokenTests: [] };
  if (place.file === null) return { ...result, outcome: 'rotted', seconds: 0 };
  const { file } = place;
  const path = join(directory, file);
  const run: TestRun = (files, test = null) =>
    runTests({ directory, files, test, limitMs: Math.max(1, begunAtMs + limitMs - Date.now()) });
  const putIn = () => writeFileSync(path, mutated(tree.files.get(file) ?? '', mutation));
  try {
    const found = await firstToNotice(relatedTests(tree, importers, file, noticedBefore), {
      run,
      putIn,
      takeOut: scratch.restore,
    });
    return { ...result, ...found, seconds: Math.round((Date.now() - begunAtMs) / 1000) };
  } finally {
    scratch.restore();
  }
}

export interface MutationTrial {
  run: TestRun;
  putIn(): void;
  takeOut(): void;
}

type Found = Pick<MutationResult, 'outcome' | 'caughtBy' | 'brokenTests'>;

/** A test that fails without the fault as well has noticed nothing: it is left out, and the others go on. */
export async function firstToNotice(rows: readonly string[][], { run, putIn, takeOut }: MutationTrial): Promise<Found> {
  const brokenTests: string[] = [];
  for (const row of rows) {
    for (let files = row; files.length > 0; ) {
      putIn();
      const outcome = await run(files);
      if (outcome.kind === 'timed-out') return { outcome: 'timed-out', caughtBy: null, brokenTests };
      if (outcome.kind === 'passed') break;
      takeOut();
      const { file, test }: FailedTest = outcome.first;
      const sound = await run([file], test);
      if (sound.kind === 'passed') return { outcome: 'caught', caughtBy: { file, test }, brokenTests };
      brokenTests.push(file);
      files = files.filter((other) => other !== file);
    }
  }
  return { outcome: 'survives', caughtBy: null, brokenTests };
}
