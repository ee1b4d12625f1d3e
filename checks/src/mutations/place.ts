import type { Mutation } from './mutation.ts';
import { isTest, type SourceTree } from './tree.ts';

/** The file that a mutation changes, or what keeps it from being found. */
export type MutationPlace = { file: string; problem: null } | { file: null; problem: string };

/** The place of a mutation's text, in whatever file: exactly one among the sources, or the mutation has rotted. */
export function placeOf({ id, text }: Mutation, { files }: SourceTree): MutationPlace {
  const sources = [...files].filter(([file]) => !isTest(file) && !file.startsWith('checks/'));
  const places = sources.flatMap(([file, source]) => Array<string>(source.split(text).length - 1).fill(file));
  const [file, ...others] = places;
  if (file === undefined) return { file: null, problem: `${id} has rotted: no source holds its text any more` };
  if (others.length === 0) return { file, problem: null };
  return { file: null, problem: `${id} has rotted: its text stands in ${places.join(' and ')}` };
}

/** The source with the fault in it. */
export function mutated(source: string, { text, replacement }: Mutation): string {
  return source.replace(text, () => replacement);
}
