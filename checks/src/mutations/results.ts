import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Mutation } from './mutation.ts';

const resultSchema = z.object({
  id: z.string(),
  /** The change, which tells whether the mutation is still the one that was tried. */
  change: z.string(),
  /** null where the mutation has rotted. */
  file: z.string().nullable(),
  outcome: z.enum(['caught', 'survives', 'timed-out', 'rotted']),
  caughtBy: z.object({ file: z.string(), test: z.string().nullable() }).nullable(),
  /** Test files that fail without the mutation too; they prove nothing. */
  brokenTests: z.array(z.string()),
  seconds: z.number(),
});

const resultsSchema = z.object({ commit: z.string(), results: z.array(resultSchema) });

/** The outcome of one mutation in one tree. */
export type MutationResult = z.infer<typeof resultSchema>;
export type Results = z.infer<typeof resultsSchema>;

export function readResults(path: string): Results | null {
  return existsSync(path) ? resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

/** Writes the results, whole or not at all: a run may be interrupted at any moment. */
export function writeResults(path: string, results: Results): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(results, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

export function changeOf({ text, replacement }: Mutation): string {
  return createHash('sha256')
    .update(JSON.stringify([text, replacement]))
    .digest('hex')
    .slice(0, 12);
}
