import type { Mutation } from './mutation.ts';
import type { MutationResult, Results } from './results.ts';

/** The results as a table in markdown, beside those of another tree where there are some. */
export function mutationTable(mutations: readonly Mutation[], now: Results, before: Results | null): string {
  const heads = ['Mutation', 'What would go wrong', 'File', ...(before ? ['Before'] : []), 'Now', 'Seconds'];
  const rows = mutations.flatMap(({ id, harm }) => {
    const result = resultOf(now, id);
    if (!result) return [];
    const earlier = before ? [wordsOf(resultOf(before, id))] : [];
    return [[id, harm, result.file ?? 'none', ...earlier, wordsOf(result), String(result.seconds)]];
  });
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const outcomes = Map.groupBy(now.results, ({ outcome }) => outcome);
  const counts = [...outcomes].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), '', `${counts}, at ${now.commit}.`].join('\n');
}

/** Mutations that another tree's tests caught and this one's do not. */
export function lostSince(now: Results, before: Results | null): string[] {
  const caught = new Set((before?.results ?? []).filter(({ outcome }) => outcome === 'caught').map(({ id }) => id));
  return now.results.filter(({ id, outcome }) => caught.has(id) && outcome !== 'caught').map(({ id }) => id);
}

export function resultOf({ results }: Results, id: string): MutationResult | undefined {
  return results.find((result) => result.id === id);
}

function wordsOf(result: MutationResult | undefined): string {
  if (!result) return 'not tried';
  const { outcome, caughtBy } = result;
  return caughtBy === null ? outcome : `${caughtBy.file}: ${caughtBy.test ?? 'can not be run'}`;
}
