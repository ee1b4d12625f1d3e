import type { League } from '../contracts/league.ts';
import type { PropType } from '../contracts/prop-type.ts';
import type { Source } from '../contracts/source.ts';
import type { PlayerMatch } from './player-match.ts';
import type { DifferingValue } from './reconciliation.ts';

/** The league's prop types that both sources give. */
export function commonPropTypes(league: Pick<League, 'propTypes'>, sources: readonly Source[]): PropType[] {
  return league.propTypes.filter(({ code }) => sources.every(({ about }) => about.propTypes?.includes(code) ?? true));
}

export interface ValueComparison {
  /** Prop type -> how many values were compared. */
  compared: string[];
  differing: DifferingValue[];
}

/**
 * A player's values side by side. No line and a zero say the same: sources list a player in more blocks or in fewer. Minutes
 * that one source gives whole and the other to the second agree within a minute.
 */
export function compareValues(
  { here, there }: Pick<PlayerMatch, 'here' | 'there'>,
  propTypes: readonly PropType[],
): ValueComparison {
  const known = propTypes.filter(({ code }) => code in here.stats || code in there.stats);
  const differing = known.flatMap(({ code, unit }): DifferingValue[] => {
    const [ours, theirs] = [here.stats[code] ?? null, there.stats[code] ?? null];
    return isSame(ours ?? 0, theirs ?? 0, unit) ? [] : [{ propType: code, here: ours, there: theirs }];
  });
  return { compared: known.map(({ code }) => code), differing };
}

function isSame(ours: number, theirs: number, unit: string): boolean {
  if (ours === theirs) return true;
  const isRounded = unit === 'minutes' && Number.isInteger(ours) !== Number.isInteger(theirs);
  return isRounded && Math.abs(ours - theirs) < 1;
}
