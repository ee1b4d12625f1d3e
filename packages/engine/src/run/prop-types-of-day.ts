import type { ScheduledGame } from '@backfield/contract';
import type { GivenPropTypes } from '@backfield/contract/store';
import type { Attempt } from './unit-summary.ts';

/** The prop types that a day's newly read games gave, for each season and game type. */
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
