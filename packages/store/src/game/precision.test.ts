import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const propTypes = ['minutes'];
const rounded = { propTypes, exact: false };
const exact = { propTypes, exact: true };

/** A game as one source answers for it: minutes in whole numbers, or exact. */
function writeOf(minutes: readonly number[], precision: typeof exact, points = 10) {
  const players = minutes.map((value, index) =>
    samplePlayer(`${index + 1}1`, String((index % 2) + 1), { minutes: value, points: points + index }),
  );
  return { ...sampleWrite({ source: 'stats', players }), precision };
}

async function storedMinutes({ store }: StoreSuite): Promise<number[]> {
  const rows = await store.query<{ value: number }>(
    "select stat_value as value from stat_lines where prop_type = 'minutes' order by source_player_id",
  );
  return rows.map(({ value }) => value);
}

async function correctionCount({ store }: StoreSuite): Promise<number> {
  return (await store.query('select 1 from stat_corrections')).length;
}

describeStore('minutes that a source gives rounded or exact', (suite) => {
  it('become exact without a correction', async () => {
    await suite.store.writeGame(writeOf([32, 33, 0], rounded));
    const result = await suite.store.writeGame(writeOf([32.37, 32.5, 0.33], exact));
    expect(result).toMatchObject({ status: 'updated', linesUpdated: 3, corrections: 0 });
    expect(await storedMinutes(suite)).toEqual([32.37, 32.5, 0.33]);
  });

  it('stay exact, and nothing is written, when the rounded ones come again', async () => {
    await suite.store.writeGame(writeOf([32.37, 32.5, 0.33], exact));
    const before = await rowVersions(suite.store);
    expect(await suite.store.writeGame(writeOf([32, 33, 0], rounded))).toMatchObject({ status: 'unchanged' });
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('are corrected in either way where the source changed its mind', async () => {
    await suite.store.writeGame(writeOf([32, 33, 0], rounded));
    expect(await suite.store.writeGame(writeOf([30.1, 32.5, 0.33], exact))).toMatchObject({ corrections: 1 });
    expect(await suite.store.writeGame(writeOf([30, 35, 0], rounded))).toMatchObject({ corrections: 1 });
    expect(await storedMinutes(suite)).toEqual([30.1, 35, 0.33]);
    expect(await correctionCount(suite)).toBe(2);
  });

  it('stay exact beside another value that changes, and the stored game passes for what was written', async () => {
    await suite.store.writeGame(writeOf([32.37, 32.5, 0.33], exact));
    expect(await suite.store.writeGame(writeOf([32, 33, 0], rounded, 12))).toMatchObject({ linesUpdated: 3 });
    expect(await storedMinutes(suite)).toEqual([32.37, 32.5, 0.33]);
    const hashes = await suite.store.query('select 1 from game_line_hashes where computed_hash <> stored_hash');
    expect(hashes).toEqual([]);
  });
});
