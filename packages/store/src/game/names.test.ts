import { type PlayerLine, toGameDay } from '@backfield/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyTables, rowVersions } from '../testing/row-versions.ts';
import { type SampleGame, samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

interface NamedGame {
  id: string;
  day: string;
  name: string;
  full: boolean;
}

function named({ id, day, name, full }: NamedGame): SampleGame {
  const player: PlayerLine = { ...samplePlayer('11', '1', { goals: 1 }, name), nameIsFull: full };
  return { id, day, players: [player, samplePlayer('21', '2', { goals: 0 })] };
}

async function nameOf(suite: StoreSuite): Promise<string | undefined> {
  const [row] = await suite.store.query<{ name: string }>(`select name from players where source_player_id = '11'`);
  return row?.name;
}

async function write(suite: StoreSuite, games: readonly NamedGame[]): Promise<void> {
  for (const game of games) await suite.store.writeGame(sampleWrite(named(game)));
}

describeStore('the name of a player', (suite) => {
  const pena = { id: '1', day: '2023-07-01', name: 'Jeremy Pena', full: true };
  const peña = { id: '2', day: '2023-08-01', name: 'Jeremy Peña', full: true };

  it('is the one of the latest game day, whatever came first', async () => {
    await write(suite, [pena, peña]);
    expect(await nameOf(suite)).toBe('Jeremy Peña');
    await emptyTables(suite.store);
    await suite.store.registerLeagues([sampleLeague()]);
    await write(suite, [peña, pena]);
    expect(await nameOf(suite)).toBe('Jeremy Peña');
  });

  it('never flips back: storing every game again writes nothing', async () => {
    await write(suite, [pena, peña]);
    const before = await rowVersions(suite.store);
    await write(suite, [pena, peña]);
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('follows a game that names the player otherwise when it is read again', async () => {
    await write(suite, [pena, { ...pena, name: 'Jeremy Peña' }]);
    expect(await nameOf(suite)).toBe('Jeremy Peña');
  });

  it('stays full when a later game abbreviates it', async () => {
    await write(suite, [
      { id: '1', day: '2023-10-14', name: 'Adrian Kempe', full: true },
      { id: '2', day: '2023-10-16', name: 'A. Kempe', full: false },
    ]);
    expect(await nameOf(suite)).toBe('Adrian Kempe');
    expect(await suite.store.namedPlayers('NFL', 'espn', ['11', '21', '99'])).toEqual(new Set(['11', '21']));
  });

  it('becomes full when an older game gives the full name', async () => {
    const abbreviated = { id: '2', day: '2023-10-16', name: 'A. Kempe', full: false };
    await write(suite, [abbreviated]);
    expect(await suite.store.namedPlayers('NFL', 'espn', ['11'])).toEqual(new Set());
    await write(suite, [{ id: '1', day: '2023-10-14', name: 'Adrian Kempe', full: true }, abbreviated]);
    expect(await nameOf(suite)).toBe('Adrian Kempe');
  });

  it('costs no write when a game abbreviates what it once gave in full', async () => {
    const full = { id: '1', day: '2023-10-14', name: 'Adrian Kempe', full: true };
    await write(suite, [full]);
    const before = await rowVersions(suite.store);
    await write(suite, [{ ...full, name: 'A. Kempe', full: false }]);
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('does not depend on the order of the games', async () => {
    const game = fc.record({
      day: fc.constantFrom('2023-10-14', '2023-10-15', '2023-10-16'),
      name: fc.constantFrom('Adrian Kempe', 'Adrian Kempé', 'A. Kempe'),
    });
    const games = fc
      .array(game, { minLength: 2, maxLength: 4 })
      .map((list) => list.map(({ day, name }, index) => ({ id: `${index}`, day, name, full: !name.startsWith('A.') })))
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    await fc.assert(
      fc.asyncProperty(games, async ([inOrder, shuffled]) => {
        await emptyTables(suite.store);
        await suite.store.registerLeagues([sampleLeague()]);
        await write(suite, inOrder);
        const name = await nameOf(suite);
        await emptyTables(suite.store);
        await suite.store.registerLeagues([sampleLeague()]);
        await write(suite, shuffled);
        expect(await nameOf(suite)).toBe(name);
        const before = await rowVersions(suite.store);
        await write(suite, inOrder);
        expect(await rowVersions(suite.store)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

describeStore('the number of a player', (suite) => {
  const wears = (id: string, day: string, jersey: string | null, more: Partial<PlayerLine> = {}) =>
    sampleWrite({ id, day, players: [{ ...samplePlayer('11', '1', { goals: 1 }), jersey, ...more }] });
  const numberOf = async () => {
    const [row] = await suite.store.query<{ jersey: string | null }>('select jersey from players');
    return row?.jersey;
  };

  it('is the one of the latest game day, whatever came first, and none where that game gives none', async () => {
    await suite.store.writeGame(wears('2', '2023-08-01', '00'));
    await suite.store.writeGame(wears('1', '2023-07-01', '7'));
    expect(await numberOf()).toBe('00');
    await suite.store.writeGame(wears('3', '2023-09-01', null));
    expect(await numberOf()).toBeNull();
  });

  it('follows a game that gives another one when it is read again, and then writes nothing more', async () => {
    await suite.store.writeGame(wears('1', '2023-07-01', null));
    await suite.store.writeGame(wears('1', '2023-07-01', '7'));
    expect(await numberOf()).toBe('7');
    const before = await rowVersions(suite.store);
    expect(await suite.store.writeGame(wears('1', '2023-07-01', '7'))).toMatchObject({ status: 'unchanged' });
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('stays that of the game with the full name when a later one abbreviates it', async () => {
    await suite.store.writeGame(wears('1', '2023-07-01', '7'));
    await suite.store.writeGame(wears('2', '2023-08-01', '8', { name: 'P. 11', nameIsFull: false }));
    expect(await numberOf()).toBe('7');
  });

  it('comes back with the stored lines', async () => {
    await suite.store.writeGame(wears('1', '2023-07-01', '7'));
    const [game] = await suite.store.storedBoxScores('NFL', toGameDay('2023-07-01'));
    expect(game?.players).toMatchObject([{ sourcePlayerId: '11', jersey: '7', stats: { goals: 1 } }]);
  });
});

describeStore('the name of a team', (suite) => {
  it('is the one of the latest game day, whatever came first', async () => {
    const home = { sourceTeamId: '1', abbreviation: 'LV', name: 'Las Vegas Raiders', score: 3 };
    await suite.store.writeGame(sampleWrite({ id: '2', day: '2020-09-13', box: { home } }));
    const before = { ...home, abbreviation: 'OAK', name: 'Oakland Raiders' };
    await suite.store.writeGame(sampleWrite({ id: '1', day: '2019-09-09', box: { home: before } }));
    const teams = await suite.store.query(`select abbreviation, name from teams where source_team_id = '1'`);
    expect(teams).toEqual([{ abbreviation: 'LV', name: 'Las Vegas Raiders' }]);
  });
});
