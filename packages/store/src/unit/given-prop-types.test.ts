import { type SeenDrift, toGameDay } from '@backfield/contract';
import type { GivenPropTypes } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const kind = { season: 2025, gameType: 'regular', extractorVersion: 1 } as const;
const gave = (games: number, propTypes: Record<string, number>, other = {}): GivenPropTypes => ({
  ...{ ...kind, games, propTypes },
  ...other,
});
const lost: SeenDrift = {
  ...{ payload: 'lines', path: 'players[].stats.sacks', expected: 'number', received: 'missing' },
  ...{ sample: 'in none of 6 games', sourceGameId: null, answers: 6 },
};

async function look({ store }: StoreSuite, day: string, given?: GivenPropTypes[], drifts: SeenDrift[] = []) {
  const gameDay = toGameDay(day);
  await store.recordUnit({
    ...{ runId: 1, games: [], leftOut: [], drifts },
    ...(given ? { given } : {}),
    entry: {
      ...{ league: 'NFL', gameDay, source: 'espn', outcome: 'done' },
      ...{ gamesListed: 0, gamesFinal: 0, gamesStored: 0, gamesLeftOut: 0, stats: 0, failedGames: [] },
      ...{ errorCode: null, error: null, lookedOn: null },
    },
  });
}

const before = ({ store }: StoreSuite, day: string, other = {}) =>
  store.givenBefore({ league: 'NFL', source: 'espn', ...kind, before: toGameDay(day), leastGames: 4, ...other });

describeStore('what the games of days gave', (suite) => {
  it('is counted over the earlier days that gave it, of the same season, game type and reader', async () => {
    await look(suite, '2024-10-01', [gave(8, { sacks: 7, points: 8 })]);
    await look(suite, '2024-10-02', [gave(6, { points: 6 }), gave(5, { points: 1 }, { gameType: 'preseason' })]);
    await look(suite, '2024-10-03', [gave(3, { sacks: 3 })]);
    await look(suite, '2024-10-04', [gave(9, { sacks: 9 }, { extractorVersion: 2 })]);
    await look(suite, '2024-10-05', [gave(9, { sacks: 9 })]);
    expect(await before(suite, '2024-10-05')).toEqual([
      { propType: 'points', games: 14, given: 14 },
      { propType: 'sacks', games: 8, given: 7 },
    ]);
    expect(await before(suite, '2024-10-05', { season: 2024 })).toEqual([]);
    expect(await before(suite, '2024-10-05', { source: 'other' })).toEqual([]);
  });

  it('follows the last look that asked for all of them, and is left alone where nothing is new', async () => {
    await look(suite, '2024-10-01', [gave(8, { sacks: 8 })]);
    const { given_prop_types: rows } = await rowVersions(suite.store);
    suite.clock.nowMs += 60_000;
    await look(suite, '2024-10-01', [gave(8, { sacks: 8 })]);
    await look(suite, '2024-10-01');
    expect((await rowVersions(suite.store)).given_prop_types).toEqual(rows);
    await look(suite, '2024-10-01', [gave(9, { sacks: 8 })]);
    expect(await before(suite, '2024-10-05')).toEqual([{ propType: 'sacks', games: 9, given: 8 }]);
    await look(suite, '2024-10-01', []);
    expect(await before(suite, '2024-10-05')).toEqual([]);
  });

  it('says whether what had vanished is there again, on its day or on a later one since', async () => {
    const open = async () =>
      (await suite.store.drifts({ league: 'NFL', since: null, open: true })).map(({ gameDay }) => gameDay);
    await look(suite, '2024-10-03', [gave(6, { sacks: 6 })]);
    suite.clock.nowMs += 60_000;
    for (const day of ['2024-10-01', '2024-10-02', '2024-10-04']) await look(suite, day, [gave(6, {})], [lost]);
    expect(await open()).toEqual(['2024-10-01', '2024-10-02', '2024-10-04']);
    suite.clock.nowMs += 60_000;
    // A look at some of the games proves nothing.
    await look(suite, '2024-10-01');
    expect(await open()).toHaveLength(3);
    await look(suite, '2024-10-01', [gave(6, { sacks: 1 })]);
    expect(await open()).toEqual(['2024-10-02', '2024-10-04']);
    await look(suite, '2024-10-05', [gave(6, { sacks: 6 })]);
    expect(await open()).toEqual([]);
  });

  it('is health’s business as long as it stands', async () => {
    await look(suite, '2024-10-08', [gave(6, {})], [lost]);
    const { nowMs } = suite.clock;
    const facts = await suite.store.healthFacts({
      ...{ league: 'NFL', nowMs, timeZone: 'UTC', runs: 1, recent: null },
    });
    expect(facts.drifts).toEqual([
      {
        ...{ gameDay: '2024-10-08', source: 'espn', since: '2024-10-09T06:00:00Z', isStored: true },
        difference: 'players[].stats.sacks is missing, in none of 6 games.',
      },
    ]);
  });
});
