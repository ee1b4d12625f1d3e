import type { ImpossibleCell } from '../game/game.ts';

interface PossibleStats {
  stats: Record<string, number>;
  impossible: ImpossibleCell[];
}

/** A player's values without those that can't be true: a count below zero. `signed`: prop types that may be negative. */
export function possibleStats(
  sourcePlayerId: string,
  stats: Readonly<Record<string, number | undefined>>,
  signed: readonly string[],
): PossibleStats {
  const possible: PossibleStats = { stats: {}, impossible: [] };
  for (const [propType, value] of Object.entries(stats)) {
    if (value === undefined) continue;
    if (value >= 0 || signed.includes(propType)) possible.stats[propType] = value;
    else possible.impossible.push({ sourcePlayerId, cell: `${propType} is ${value}` });
  }
  return possible;
}
