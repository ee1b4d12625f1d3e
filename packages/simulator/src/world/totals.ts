import type { PlayedSide, Stats } from './game.ts';

/** What a side's answer states as the total of a block: the sum of its lines, unless it was told to state something else. */
export function totals({ lines, misstated }: PlayedSide, block: string): Stats {
  const result: Stats = { ...misstated[block] };
  for (const { blocks } of lines) {
    for (const [name, count] of Object.entries(blocks[block] ?? {})) result[name] = (result[name] ?? 0) + count;
  }
  return result;
}

/** A stated total, 0 where nobody has any. */
export function totalOf(side: PlayedSide, block: string, name: string): number {
  return totals(side, block)[name] ?? 0;
}
