import { toGameDay } from '@backfield/contract';
import type { UnitRecord } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { sampleScheduledGame, sampleWrite } from '../testing/sample-game.ts';
import { describeStore } from '../testing/store-suite.ts';

const day = toGameDay('2024-10-08');
const conflict = { code: 'SOURCE_CONFLICT' };

function unit(
  source: string,
  ids: readonly string[],
  more: Partial<UnitRecord> & { gameDay?: string } = {},
): UnitRecord {
  const { gameDay = day, ...rest } = more;
  const count = ids.length;
  return {
    runId: 1,
    games: ids.map((id) => sampleScheduledGame(id, gameDay)),
    leftOut: [],
    drifts: [],
    entry: {
      league: 'NFL',
      gameDay: toGameDay(gameDay),
      source,
      outcome: 'done',
      gamesListed: count,
      gamesFinal: count,
      gamesStored: count,
      gamesLeftOut: 0,
      stats: 11,
      failedGames: [],
      errorCode: null,
      error: null,
      lookedOn: null,
    },
    ...rest,
  };
}

describeStore('a second source of a league', (suite) => {
  const listed = () => suite.store.query('select source, source_game_id as id from scheduled_games order by 1, 2');

  it('stores no game of a season that is stored from another one', async () => {
    await suite.store.writeGame(sampleWrite());
    const other = suite.store.writeGame(sampleWrite({ id: '200', day: '2024-10-20', source: 'nflverse' }));
    await expect(other).rejects.toMatchObject(conflict);
    await expect(other).rejects.toThrow('NFL: the season 2025 is stored from espn');
    expect(await suite.store.query('select count(*) as games from games')).toEqual([{ games: 1 }]);
  });

  it('stores another season', async () => {
    await suite.store.writeGame(sampleWrite());
    const earlier = sampleWrite({ id: '200', day: '2023-10-20', source: 'nflverse', game: { season: 2024 } });
    expect(await suite.store.writeGame(earlier)).toMatchObject({ status: 'inserted' });
    expect(await suite.store.storedSources('NFL')).toEqual({
      seasons: [
        { season: 2024, source: 'nflverse', games: 1 },
        { season: 2025, source: 'espn', games: 1 },
      ],
      days: [],
    });
  });

  it('records no day of that season, games or none', async () => {
    await suite.store.writeGame(sampleWrite());
    await suite.store.recordUnit(unit('espn', ['100']));
    await expect(suite.store.recordUnit(unit('nflverse', ['200'], { gameDay: '2024-10-20' }))).rejects.toMatchObject(
      conflict,
    );
    await expect(suite.store.recordUnit(unit('nflverse', []))).rejects.toThrow(`NFL: ${day} is stored from espn`);
    expect(await listed()).toEqual([{ source: 'espn', id: '100' }]);
  });

  it('may fail on such a day, which changes nothing of what is listed', async () => {
    await suite.store.writeGame(sampleWrite());
    await suite.store.recordUnit(unit('espn', ['100']));
    await suite.store.recordUnit(unit('nflverse', [], { games: null }));
    expect(await listed()).toEqual([{ source: 'espn', id: '100' }]);
  });

  it('takes over a day of which the first one stored nothing', async () => {
    await suite.store.recordUnit(unit('espn', ['100', '101']));
    await suite.store.writeGame(sampleWrite({ id: '200', source: 'nflverse' }));
    await suite.store.recordUnit(unit('nflverse', ['200']));
    const known = await suite.store.query('select source_game_id as id, state from known_games');
    expect(known).toEqual([{ id: '200', state: 'verified' }]);
    const versions = [{ source: 'espn', extractorVersion: 1 }];
    expect(await suite.store.gameGaps({ league: 'NFL', versions, from: day, to: day })).toEqual([]);
  });

  it('never gets in beside another one, if both store the first game of a season at once', async () => {
    const writes = Array.from({ length: 6 }, (_, index) =>
      suite.store.writeGame(sampleWrite({ id: `${index}`, source: index % 2 === 0 ? 'espn' : 'nflverse' })),
    );
    await Promise.allSettled(writes);
    const sources = await suite.store.query<{ source: string }>('select distinct source from games');
    expect(sources).toHaveLength(1);
  });

  it('keeps a game that no schedule lists when the day is looked at again', async () => {
    const unlisted = { ...sampleScheduledGame('cup', day), isUnlisted: true as const };
    await suite.store.writeGame(sampleWrite({ id: 'cup' }));
    await suite.store.recordUnit(unit('espn', [], { games: [unlisted] }));
    await suite.store.recordUnit(unit('espn', []));
    const { problems, seasons } = await suite.store.verifyStored({
      league: 'NFL',
      sources: [],
      season: null,
      from: day,
      to: day,
      sourceGameIds: null,
      today: toGameDay('2024-10-09'),
    });
    expect(problems).toEqual([]);
    expect(seasons).toMatchObject([{ season: 2025, expected: 1, verified: 1 }]);
  });
});
