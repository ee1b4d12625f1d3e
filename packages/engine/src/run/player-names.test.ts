import { createFakeHttp, createMadeUpLeague, createMemoryStore, unavailable } from '@backfield/conformance';
import type { FullNameLookup, Source } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createPlayerNames } from './player-names.ts';

const lines = [
  { sourcePlayerId: 'p1', name: 'A. Kempe', nameIsFull: false },
  { sourcePlayerId: 'p2', sourceTeamId: '2', name: 'B. Other', nameIsFull: false },
  { sourcePlayerId: 'p3', name: 'Cay Third' },
];
const rosters: Record<string, [string, string][]> = { 'roster 1': [['p1', 'Adrian Kempe']], 'roster 2': [] };

function lookup(key: string): FullNameLookup {
  return {
    key,
    async fetch(http) {
      await http.getJson({ url: `https://made-up.test/${key}`, what: key });
      return new Map(rosters[key]);
    },
  };
}

async function setUp(fail?: (url: string) => Error | null) {
  const fullNames = { lookups: () => [lookup('roster 1'), lookup('roster 2')] };
  const league = createMadeUpLeague({ games: [{ id: 'g', day: '2024-10-01', lines }], fullNames });
  const source = league.sources[0] as Source;
  const http = createFakeHttp(fail);
  const store = createMemoryStore();
  const failures: string[] = [];
  const onFailure = (key: string) => void failures.push(key);
  const names = createPlayerNames({ league: 'MUL', source, http, store, onFailure });
  const schedule = await source.schedule(createFakeHttp(), '2024-10-01' as never, '2024-10-01' as never);
  const game = schedule.games[0] as (typeof schedule.games)[number];
  const box = await source.boxScore(createFakeHttp(), game);
  return { names, store, http, failures, game, box, source, league };
}

describe('full names', () => {
  it('replace abbreviated ones where they are known, and no others', async () => {
    const { names, box, game } = await setUp();
    const { players } = await names.complete(box, game);
    expect(players.map(({ name, nameIsFull }) => [name, nameIsFull])).toEqual([
      ['Adrian Kempe', true],
      ['B. Other', false],
      ['Cay Third', true],
    ]);
  });

  it('are looked up once a run, by games that come at the same time too', async () => {
    const { names, box, game, http } = await setUp();
    await Promise.all([names.complete(box, game), names.complete(box, game)]);
    await names.complete(box, game);
    expect(http.asked).toEqual(['https://made-up.test/roster 1', 'https://made-up.test/roster 2']);
  });

  it('never fail a game: a look-up that fails is told once and not made again', async () => {
    const { names, box, game, http, failures } = await setUp((url) => unavailable(url));
    expect(await names.complete(box, game)).toEqual(box);
    await names.complete(box, game);
    expect(http.asked).toHaveLength(2);
    expect(failures).toEqual(['roster 1']);
  });

  it('are not looked up for players whose names the database has', async () => {
    const { names, box, game, http, store } = await setUp();
    store.namedPlayers = async (_league, _source, ids) => new Set(ids);
    expect(await names.complete(box, game)).toBe(box);
    expect(http.asked).toEqual([]);
  });

  it('are asked of the database once a player', async () => {
    const { names, box, game, store } = await setUp();
    const asked: string[][] = [];
    store.namedPlayers = async (_league, _source, ids) => {
      asked.push([...ids]);
      return new Set(['p1']);
    };
    await names.complete(box, game);
    await names.complete(box, game);
    expect(asked).toEqual([['p1', 'p2'], ['p2']]);
  });

  it('need nothing where the source gives them', async () => {
    const { box, game, store, http, source } = await setUp();
    const { fullNames: _, ...plain } = source;
    const names = createPlayerNames({ league: 'MUL', source: plain, http, store, onFailure: () => {} });
    expect(await names.complete(box, game)).toBe(box);
  });
});
