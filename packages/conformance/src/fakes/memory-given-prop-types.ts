import type { GivenPropTypes, GivenPropTypesStore, UnitRecord } from '@backfield/contract/store';

/** In-memory counterpart of the database's record of which prop types each day's games gave. */
export function createMemoryGivenPropTypes(): GivenPropTypesStore & { record(unit: UnitRecord): void } {
  /** The prop types by league, source and day. */
  const days = new Map<string, readonly GivenPropTypes[]>();
  return {
    record({ entry: { league, source, gameDay }, given }) {
      if (given) days.set(`${league} ${source} ${gameDay}`, given);
    },
    async givenBefore({ league, source, before, season, gameType, extractorVersion, leastGames }) {
      const earlier = [...days]
        .filter(([key]) => key.startsWith(`${league} ${source} `) && key < `${league} ${source} ${before}`)
        .flatMap(([, given]) => given)
        .filter((row) => row.season === season && row.gameType === gameType)
        .filter((row) => row.extractorVersion === extractorVersion && row.games >= leastGames);
      const names = [...new Set(earlier.flatMap(({ propTypes }) => Object.keys(propTypes)))].sort();
      return names.map((propType) => {
        const giving = earlier.filter(({ propTypes }) => propTypes[propType] !== undefined);
        const sum = (count: (row: GivenPropTypes) => number) => giving.reduce((all, row) => all + count(row), 0);
        return { propType, games: sum((row) => row.games), given: sum((row) => row.propTypes[propType] ?? 0) };
      });
    },
  };
}
