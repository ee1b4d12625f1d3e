import { toGameDay } from '@backfield/contract';
import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

/** A game of the club with the id 1, by the name that it had then. */
function gameOf(id: string, day: string, abbreviation: string, name: string) {
  const write = sampleWrite({ id, day });
  return { ...write, box: { ...write.box, home: { ...write.box.home, abbreviation, name } } };
}

const old = () => gameOf('1', '2006-11-01', 'SEA', 'Seattle SuperSonics');
const today = () => gameOf('2', '2024-10-08', 'OKC', 'Oklahoma City Thunder');

async function teamsOn(suite: StoreSuite, day: string): Promise<string[]> {
  const rows = await suite.store.query<{ team: string; opponent: string }>(
    'select distinct team, opponent from stat_lines where game_date = $1',
    [day],
  );
  return rows.flatMap(({ team, opponent }) => [team, opponent]).sort();
}

describeStore('the names of a club that moved', (suite) => {
  it('are those of each game, and the latest in the table of teams', async () => {
    await suite.store.writeGame(old());
    const before = await teamsOn(suite, '2006-11-01');
    expect(before).toContain('SEA');
    await suite.store.writeGame(today());
    expect(await teamsOn(suite, '2006-11-01')).toEqual(before);
    expect(await teamsOn(suite, '2024-10-08')).toContain('OKC');
    const teams = await suite.store.query("select abbreviation, name from teams where source_team_id = '1'");
    expect(teams).toEqual([{ abbreviation: 'OKC', name: 'Oklahoma City Thunder' }]);
    const [stored] = await suite.store.storedBoxScores('NFL', toGameDay('2006-11-01'));
    expect(stored?.home).toMatchObject({ abbreviation: 'SEA', name: 'Seattle SuperSonics' });
  });

  it('stay what they are when the games are read again, and nothing is written then', async () => {
    for (const write of [old(), today()]) await suite.store.writeGame(write);
    const before = await rowVersions(suite.store);
    for (const write of [today(), old()]) expect((await suite.store.writeGame(write)).status).toBe('unchanged');
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('are not known of games that were stored before they were kept, until those are read again', async () => {
    for (const write of [old(), today()]) await suite.store.writeGame(write);
    await suite.store.query("update games set home_abbreviation = null, home_name = null where source_game_id = '1'");
    expect(await suite.store.query('select 1 from game_fact_hashes where stored_hash <> computed_hash')).toEqual([]);
    expect(await teamsOn(suite, '2006-11-01')).toContain('OKC');
    expect(await suite.store.writeGame(old())).toMatchObject({ status: 'updated', linesUpdated: 0, corrections: 0 });
    expect(await teamsOn(suite, '2006-11-01')).toContain('SEA');
  });
});
