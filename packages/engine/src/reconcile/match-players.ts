import type { PropType } from '@backfield/contract';
import type { PlayerEvidence } from '@backfield/contract/results';
import { compareValues } from './compare-values.ts';
import { initialName, lastName, plainName } from './plain-name.ts';
import type { Appearance, PlayerMatch, PlayerMatches } from './player-match.ts';

/** A correction changes a value, and those that are worked out from it: goals, and points with them. */
const mostCorrected = 3;

/**
 * The players of one game as two sources have them: by team and name; then by initial and last name; then by number, where
 * nobody else who is left of the team has it, and the last name or the lines bear it out; then by their lines, where they are
 * not all zero and nobody else of the team has the same. What fits two players fits none.
 */
export function matchPlayers(
  here: readonly Appearance[],
  there: readonly Appearance[],
  propTypes: readonly PropType[],
): PlayerMatches {
  const matches: PlayerMatch[] = [];
  let left = { here: [...here], there: [...there] };

  function matchBy(
    evidence: PlayerEvidence,
    keys: (row: Appearance) => string | null,
    { among = left, isBorneOut = () => true }: Partial<MatchRule> = {},
  ): void {
    const [ours, theirs] = [onlyOnes(among.here, keys), onlyOnes(among.there, keys)];
    for (const row of left.here) {
      const key = keys(row);
      const other = key === null ? undefined : theirs.get(key);
      if (key === null || ours.get(key) !== row || !other || !left.there.includes(other)) continue;
      if (!isBorneOut(row, other)) continue;
      matches.push({ here: row, there: other, evidence });
    }
    const matched = new Set(matches.flatMap((match) => [match.here, match.there]));
    left = { here: left.here.filter((row) => !matched.has(row)), there: left.there.filter((row) => !matched.has(row)) };
  }

  matchBy('name', ({ team, name }) => `${team} ${plainName(name)}`);
  matchBy('initial', ({ team, name }) => `${team} ${initialName(name)}`);
  matchBy('jersey', ({ team, jersey }) => (jersey === null ? null : `${team} ${jersey}`), {
    isBorneOut: (row, other) => lastName(row.name) === lastName(other.name) || isNearlyEqual(row, other, propTypes),
  });
  matchBy('lines', (row) => linesOf(row, propTypes), { among: { here: [...here], there: [...there] } });
  return { matches, onlyHere: left.here, onlyThere: left.there };
}

interface MatchRule {
  /** Players among whom a key has to be unique. Default: those that are left. */
  among: { here: Appearance[]; there: Appearance[] };
  /** Whether the rest of two rows bears out that they are one player's. Default: it does. */
  isBorneOut(here: Appearance, there: Appearance): boolean;
}

/**
 * A stored number is that of a later game where the player has changed it since: it may be another man's on the day. Lines of
 * two players differ in more values than a correction changes, or in most of those that are not zero.
 */
function isNearlyEqual(here: Appearance, there: Appearance, propTypes: readonly PropType[]): boolean {
  const { compared, differing } = compareValues({ here, there }, propTypes);
  const corrected = new Set(differing.map(({ propType }) => propType));
  const equal = compared.filter((code) => here.stats[code] && !corrected.has(code));
  return corrected.size <= mostCorrected && corrected.size < equal.length;
}

/** Rows by their key, without those that share one. */
function onlyOnes(rows: readonly Appearance[], keyOf: (row: Appearance) => string | null): Map<string, Appearance> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map(
    [...groups].flatMap(([key, [row, ...others]]) => (key !== null && row && others.length === 0 ? [[key, row]] : [])),
  );
}

function linesOf({ team, stats }: Appearance, propTypes: readonly PropType[]): string | null {
  const values = propTypes.flatMap(({ code }) => (stats[code] ? [`${code} ${stats[code]}`] : []));
  return values.length === 0 ? null : [team, ...values].join('\n');
}
