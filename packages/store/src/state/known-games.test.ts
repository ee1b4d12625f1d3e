import { type GameDay, type KnownSchedule, type ScheduledGame, toGameDay } from '@backfield/contract';
import type { Outcome } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { sampleScheduledGame, sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const [first, second] = [toGameDay('2024-10-08'), toGameDay('2024-10-09')];

async function record(suite: StoreSuite, gameDay: GameDay, games: ScheduledGame[], outcome: Outcome, source = 'espn') {
  const counts = { gamesListed: 0, gamesFinal: 0, gamesStored: 0, gamesLeftOut: 0, stats: 0 };
  const entry = {
    league: 'NFL',
    gameDay,
    source,
    outcome,
    ...counts,
    lookedOn: null,
    failedGames: [],
    errorCode: null,
    error: null,
  };
  await suite.store.recordUnit({ runId: 1, games, leftOut: [], drifts: [], entry });
}

function asked(suite: StoreSuite, query: { source?: string; league?: string } = {}): Promise<KnownSchedule> {
  return suite.store.knownGames({ league: 'NFL', source: 'nflverse', from: first, to: second, ...query });
}

describeStore('the games that other sources list', (suite) => {
  it('are those of the days, with the teams and the score of what is stored', async () => {
    await record(suite, first, [sampleScheduledGame('1', first)], 'done');
    await suite.store.writeGame(sampleWrite({ id: '1', day: first }));
    await record(suite, toGameDay('2024-10-07'), [sampleScheduledGame('0', '2024-10-07')], 'done');
    const { days, games } = await asked(suite);
    expect([...days]).toEqual([first]);
    expect(games).toEqual([
      {
        source: 'espn',
        sourceGameId: '1',
        gameDay: first,
        season: 2025,
        gameType: 'regular',
        status: 'final',
        startsAt: '2024-10-08T17:00:00Z',
        home: { abbreviation: 'CHI', name: 'Chicago Bears', score: 20 },
        away: { abbreviation: 'NYJ', name: 'New York Jets', score: 17 },
      },
    ]);
  });

  it('have no score before they are stored, and no abbreviation before any game of the team is', async () => {
    const next = { ...sampleScheduledGame('2', second), status: 'scheduled' as const, startsAt: null };
    await record(suite, second, [next], 'waiting');
    const [game] = (await asked(suite)).games;
    expect(game).toMatchObject({ status: 'scheduled', startsAt: null, home: { abbreviation: null, score: null } });
    await suite.store.writeGame(sampleWrite({ id: '1', day: first }));
    const [later] = (await asked(suite)).games;
    expect(later).toMatchObject({ home: { abbreviation: 'CHI', score: null }, away: { abbreviation: 'NYJ' } });
  });

  it('tell a day without games from one of which nothing is known', async () => {
    await record(suite, first, [], 'empty');
    await record(suite, second, [], 'failed');
    const { days, games } = await asked(suite);
    expect([[...days], games]).toEqual([[first], []]);
  });

  it('count on the day that they moved to, and not where they are no longer listed', async () => {
    const moved = { ...sampleScheduledGame('1', first), status: 'postponed' as const, movedTo: second };
    await record(suite, first, [moved, sampleScheduledGame('2', first)], 'done');
    await record(suite, first, [moved], 'empty');
    await record(suite, second, [sampleScheduledGame('1', second)], 'done');
    const { games } = await asked(suite);
    expect(games.map(({ sourceGameId, gameDay }) => [sourceGameId, gameDay])).toEqual([['1', second]]);
  });

  it("are not the asking source's own, nor another league's", async () => {
    await record(suite, first, [sampleScheduledGame('1', first)], 'done');
    for (const query of [{ source: 'espn' }, { league: 'NBA' }]) {
      expect(await asked(suite, query)).toEqual({ days: new Set(), games: [] });
    }
    // The ledger names the source that looked last; what the other one listed before is still known.
    await record(suite, first, [sampleScheduledGame('2023_01_DET_KC', first)], 'done', 'nflverse');
    expect((await asked(suite)).games.map(({ sourceGameId }) => sourceGameId)).toEqual(['1']);
  });
});
