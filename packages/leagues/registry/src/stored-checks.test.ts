import { describe, expect, it } from 'vitest';
import { leagues } from './leagues.ts';

const sources = leagues.flatMap((league) =>
  league.sources.map((source) => ({ league, source, name: `${league.code} ${source.code}` })),
);

describe.each(sources)('the stored checks of $name', ({ league, source: { storedChecks, invariants } }) => {
  it('balance what hard invariants say of answers too, in prop types that the league has', () => {
    const hard = invariants.filter(({ severity }) => severity === 'hard').map(({ name }) => name);
    const known = new Set<string>(league.propTypes.map(({ code }) => code));
    for (const { name, left, right } of storedChecks?.balances ?? []) {
      expect(hard).toContain(name);
      const propTypes = [left, right].flatMap(({ own, opponent }) => Object.keys({ ...own, ...opponent }));
      expect(propTypes.filter((propType) => !known.has(propType))).toEqual([]);
    }
  });

  it('know how many players take part at least', () => {
    expect(storedChecks?.leastPlayers).toBeGreaterThan(1);
  });
});
