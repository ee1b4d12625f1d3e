import type { PlayedSide, Stats } from './game.ts';

/** The total of a block as a side's answer states it: the sum of its lines, unless it was told to state something else. */
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
