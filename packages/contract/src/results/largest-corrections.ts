import type { CorrectedValue } from './result.ts';

/**
 * The values that changed most, the largest first; among equal ones by day, game, player and prop type. A line that came or
 * went counts with its whole value.
 */
export function largestCorrections<Value extends CorrectedValue>(values: readonly Value[], limit: number): Value[] {
  return values
    .toSorted((a, b) => changeOf(b) - changeOf(a) || placeOf(a).localeCompare(placeOf(b), 'en'))
    .slice(0, limit);
}

function changeOf({ oldValue, newValue }: CorrectedValue): number {
  return Math.abs((newValue ?? 0) - (oldValue ?? 0));
}

function placeOf({ gameDay, sourceGameId, player, propType }: CorrectedValue): string {
  return [gameDay, sourceGameId, player, propType].join(' ');
}
