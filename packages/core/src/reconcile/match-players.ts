import type { PlayerLine } from '../contracts/game.ts';
import { initialName, plainName } from './plain-name.ts';

/** A player's row in a game, with his team by the name that both sources have for it. */
export interface Appearance extends PlayerLine {
  team: string;
}

/** Why two rows of a game are taken for one player, the strongest first. */
export type PlayerEvidence = 'name' | 'initial' | 'lines';

export interface PlayerMatch {
  here: Appearance;
  there: Appearance;
  evidence: PlayerEvidence;
}

export interface PlayerMatches {
  matches: PlayerMatch[];
  onlyHere: Appearance[];
  onlyThere: Appearance[];
}

/**
 * The players of one game as two sources have them: by team and name; then by initial and last name; then by their lines,
 * where they are not all zero and nobody else of the team has the same. What fits two players fits none.
 */
export function matchPlayers(
  here: readonly Appearance[],
  there: readonly Appearance[],
  propTypes: readonly string[],
): PlayerMatches {
  const matches: PlayerMatch[] = [];
  let left = { here: [...here], there: [...there] };

  function matchBy(evidence: PlayerEvidence, keys: (row: Appearance) => string | null, among = left): void {
    const [ours, theirs] = [onlyOnes(among.here, keys), onlyOnes(among.there, keys)];
    for (const row of left.here) {
      const key = keys(row);
      const other = key === null ? undefined : theirs.get(key);
      if (key === null || ours.get(key) !== row || !other || !left.there.includes(other)) continue;
      matches.push({ here: row, there: other, evidence });
    }
    const matched = new Set(matches.flatMap((match) => [match.here, match.there]));
    left = { here: left.here.filter((row) => !matched.has(row)), there: left.there.filter((row) => !matched.has(row)) };
  }

  matchBy('name', ({ team, name }) => `${team} ${plainName(name)}`);
  matchBy('initial', ({ team, name }) => `${team} ${initialName(name)}`);
  matchBy('lines', (row) => linesOf(row, propTypes), { here: [...here], there: [...there] });
  return { matches, onlyHere: left.here, onlyThere: left.there };
}

/** Rows by their key, without those that share one. */
function onlyOnes(rows: readonly Appearance[], keyOf: (row: Appearance) => string | null): Map<string, Appearance> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map(
    [...groups].flatMap(([key, [row, ...others]]) => (key !== null && row && others.length === 0 ? [[key, row]] : [])),
  );
}

function linesOf({ team, stats }: Appearance, propTypes: readonly string[]): string | null {
  const values = propTypes.flatMap((propType) => (stats[propType] ? [`${propType} ${stats[propType]}`] : []));
  return values.length === 0 ? null : [team, ...values].join('\n');
}
