import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTables } from '../testing/row-versions.ts';
import { samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';
import { hashLines } from './lines-hash.ts';

async function hashes(suite: StoreSuite) {
  return suite.store.query<{ stored_hash: string; computed_hash: string | null }>('select * from game_line_hashes');
}

describe('the hash of lines', () => {
  it('does not depend on their order', () => {
    const line = { sourcePlayerId: '11', sourceTeamId: '1', propType: 'sacks', value: 0.5 };
    const other = { ...line, sourcePlayerId: '9' };
    expect(hashLines([line, other])).toBe(hashLines([other, line]));
  });

  it('changes with any part of a line', () => {
    const line = { sourcePlayerId: '11', sourceTeamId: '1', propType: 'sacks', value: 0.5 };
    const changes = [{ sourcePlayerId: '12' }, { sourceTeamId: '2' }, { propType: 'tackles' }, { value: -0.5 }];
    const found = new Set([line, ...changes.map((change) => ({ ...line, ...change }))].map((one) => hashLines([one])));
    expect(found.size).toBe(5);
  });
});

describeStore('the hash of a stored game', (suite) => {
  it('is worked out by SQL as it was by the program', async () => {
    const stats = {
      sacks: 0.5,
      minutes: 33.3,
      exact: 33.333333333333336,
      plus_minus: -7,
      zero: -0,
      Large: 123456789.25,
    };
    await suite.store.writeGame(
      sampleWrite({
        players: [samplePlayer('9', '1', stats), samplePlayer('XX-10', '1', stats), samplePlayer('a_1', '2', stats)],
      }),
    );
    const [row] = await hashes(suite);
    expect(row?.computed_hash).toBe(row?.stored_hash);
  });

  it('differs where a line was edited, and is null where all are gone', async () => {
    await suite.store.writeGame(sampleWrite());
    await suite.store.query(`update player_game_logs set stat_value = stat_value + 1 where prop_type = 'sacks'`);
    const [edited] = await hashes(suite);
    expect(edited?.computed_hash).not.toBe(edited?.stored_hash);
    await suite.store.query('delete from player_game_logs');
    expect((await hashes(suite))[0]?.computed_hash).toBeNull();
  });

  it('agrees for any ids and any numbers that may be stored', async () => {
    const code = fc.stringMatching(/^[!-~]{1,6}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }).filter((size) => size === 0 || Math.abs(size) >= 1e-6),
    );
    const stats = fc.dictionary(code, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
    const players = fc.uniqueArray(fc.tuple(code, stats), { minLength: 1, maxLength: 5, selector: ([id]) => id });
    await fc.assert(
      fc.asyncProperty(players, async (list) => {
        await emptyTables(suite.store);
        await suite.store.registerLeagues([sampleLeague()]);
        await suite.store.writeGame(sampleWrite({ players: list.map(([id, lines]) => samplePlayer(id, '1', lines)) }));
        const [row] = await hashes(suite);
        expect(row?.computed_hash).toBe(row?.stored_hash);
      }),
      { numRuns: 40 },
    );
  });
});
