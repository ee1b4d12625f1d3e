import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type PostgresStore } from '../open-store.ts';
import { manyLines, samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { databases, type TestDatabase } from '../testing/test-databases.ts';
import { server } from '../testing/test-server.ts';

describe.skipIf(!server.url)(`five writers at once, on ${server.title}`, () => {
  let database: TestDatabase;
  let stores: PostgresStore[] = [];

  beforeAll(async () => {
    database = await databases.onServer();
    stores = await Promise.all(Array.from({ length: 5 }, () => openStore(database.location)));
    await stores[0]?.registerLeagues([sampleLeague()]);
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database[Symbol.asyncDispose]();
  });

  /** A game of the same thirty players, in another order each time. */
  function game(index: number, id = `${index}`) {
    const ids = Array.from({ length: 30 }, (_, position) => `${(position * 7 + index * 11) % 30}`);
    const players = ids.map((id) =>
      samplePlayer(id, Number(id) % 2 === 0 ? '1' : '2', manyLines(index), `Player ${id}`),
    );
    const day = `2024-10-${String((index % 28) + 1).padStart(2, '0')}`;
    return sampleWrite({ id, day, players });
  }

  it('share teams and players without a deadlock', async () => {
    const written = await Promise.all(
      stores.map(async (store, writer) => {
        const results = [];
        for (let turn = 0; turn < 30; turn += 1) results.push(await store.writeGame(game(turn * 5 + writer)));
        return results;
      }),
    );
    expect(written.flat().filter(({ status }) => status !== 'inserted')).toEqual([]);
    const [store] = stores;
    expect(await store?.query('select count(*) as players from players')).toEqual([{ players: 30 }]);
    expect(await store?.query('select count(*) as lines from player_game_logs')).toEqual([{ lines: 150 * 30 * 12 }]);
    const latest = await store?.query('select distinct named_game_date from players');
    expect(latest).toEqual([{ named_game_date: '2024-10-28' }]);
  });

  it('store a game once that all of them write', async () => {
    for (let round = 0; round < 10; round += 1) {
      const results = await Promise.all(stores.map((store) => store.writeGame(game(round, `same-${round}`))));
      expect(results.map(({ status }) => status).sort()).toEqual(['inserted', ...Array(4).fill('unchanged')]);
    }
  });

  it('leave one correction for a change that all of them see', async () => {
    const write = game(0, 'changed');
    await stores[0]?.writeGame(write);
    const [first, ...rest] = write.box.players;
    if (!first) throw new Error('The game has no players.');
    const changed = { ...write, box: { ...write.box, players: [{ ...first, stats: manyLines(50) }, ...rest] } };
    const results = await Promise.all(stores.map((store) => store.writeGame(changed)));
    expect(results.reduce((sum, { corrections }) => sum + corrections, 0)).toBe(12);
    expect(await stores[0]?.query('select count(*) as corrections from stat_corrections')).toEqual([
      { corrections: 12 },
    ]);
  });
});
