import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house.ts';

/** Tests that kill, interrupt or cut off the program all over its work: slow, and disturbed by what runs beside them. */
const killSchedules = 'apps/runner/test/**/{killed-*,interrupted-*,signals,lost-database,*-storm,*-storms}.test.ts';
const testFiles = '{apps,packages,bench,checks}/**/*.test.ts';
const ignored = '**/node_modules/**';

/** Test files that kill schedules are in, from the root. */
export function killScheduleFiles(): string[] {
  return globSync(killSchedules, { cwd: root, exclude: [ignored] }).sort();
}

/** Test files with a heavy proof: those that ask how many tries it has. */
export function proofFiles(): string[] {
  const files = globSync(testFiles, { cwd: root, exclude: [ignored] }).sort();
  return files.filter((file) => /\bheavyProof\(\{/.test(readFileSync(join(root, file), 'utf8')));
}

/**
 * The arguments of vitest for a part of the suite: `kills`, the kill schedules; `proofs`, the heavy proofs; `2/3`, the second
 * third of everything but the kill schedules.
 */
export function vitestArguments(part: string): string[] {
  if (part === 'kills') return killScheduleFiles();
  if (part === 'proofs') return proofFiles();
  if (!/^[1-9]\/[1-9]$/.test(part))
    throw new Error(`"${part}" is no part of the suite: it is kills, proofs, or as 2/3.`);
  return [`--shard=${part}`, ...killScheduleFiles().flatMap((file) => ['--exclude', file])];
}
