import type { ScheduledGame } from '@backfield/contract';
import type { GivenPropTypes } from '@backfield/contract/store';
import type { Attempt } from './unit-summary.ts';

/** What the games of a day gave that were read just now, a season and game type each. */
export function givenPropTypes(
  games: readonly ScheduledGame[],
  attempts: readonly Attempt[],
  extractorVersion: number,
): GivenPropTypes[] {
  const read = new Map(
    attempts.flatMap(({ sourceGameId, result }) =>
      result?.kind === 'stored' ? [[sourceGameId, result.propTypes] as const] : [],
    ),
  );
  const kinds = Map.groupBy(
    games.filter(({ sourceGameId }) => read.has(sourceGameId)),
    ({ season, gameType }) => `${season} ${gameType}`,
  );
  return [...kinds.values()].flatMap((ofKind) => {
    const [first] = ofKind;
    if (first === undefined) return [];
    const propTypes: Record<string, number> = {};
    for (const propType of ofKind.flatMap(({ sourceGameId }) => [...(read.get(sourceGameId) ?? [])])) {
      propTypes[propType] = (propTypes[propType] ?? 0) + 1;
    }
    const { season, gameType } = first;
    return [{ season, gameType, extractorVersion, games: ofKind.length, propTypes }];
  });
}
