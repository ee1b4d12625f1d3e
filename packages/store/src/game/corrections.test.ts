import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { manyLines, samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const players = ['11', '12', '13'].map((id) => samplePlayer(id, '1', manyLines()));
const opponents = ['21', '22', '23'].map((id) => samplePlayer(id, '2', manyLines()));
const both = [...players, ...opponents];

async function corrections(suite: StoreSuite) {
  return suite.store.query(
    `select p.source_player_id as player, c.prop_type, c.old_value, c.new_value, c.seen_at, c.source, c.run_id
     from stat_corrections c join players p on p.id = c.player_id order by c.id`,
  );
}

async function valuesOf(suite: StoreSuite, player: string, propType: string) {
  const rows = await suite.store.query<{ stat_value: number }>(
    'select stat_value from stat_lines where source_player_id = $1 and prop_type = $2',
    [player, propType],
  );
  return rows.map(({ stat_value }) => stat_value);
}

describeStore('a stored game that changes', (suite) => {
  it('leaves a correction for a changed value, and touches no other line', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const before = await rowVersions(suite.store);
    suite.clock.nowMs = Date.parse('2024-10-11T00:00:00Z');
    const changed = samplePlayer('11', '1', { ...manyLines(), stat_3: 99.5 });
    const write = sampleWrite({ players: [changed, ...both.slice(1)] });
    expect(await suite.store.writeGame({ ...write, runId: 7 })).toEqual({
      status: 'updated',
      linesInserted: 0,
      linesUpdated: 1,
      linesDeleted: 0,
      corrections: 1,
      difference: null,
    });
    expect(await corrections(suite)).toEqual([
      {
        player: '11',
        prop_type: 'stat_3',
        old_value: 4,
        new_value: 99.5,
        seen_at: new Date('2024-10-11T00:00:00Z'),
        source: 'espn',
        run_id: 7,
      },
    ]);
    expect(await valuesOf(suite, '11', 'stat_3')).toEqual([99.5]);
    const after = await rowVersions(suite.store);
    const kept = after.player_game_logs?.filter((version) => before.player_game_logs?.includes(version));
    expect(kept).toHaveLength(71);
    expect([after.players, after.teams]).toEqual([before.players, before.teams]);
  });

  it('takes a small loss as corrections to nothing', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const { stat_0: _gone, ...rest } = manyLines();
    const result = await suite.store.writeGame(
      sampleWrite({ players: [samplePlayer('11', '1', rest), ...both.slice(1)] }),
    );
    expect(result).toMatchObject({ status: 'updated', linesDeleted: 1, corrections: 1 });
    expect(await corrections(suite)).toMatchObject([
      { player: '11', prop_type: 'stat_0', old_value: 1, new_value: null },
    ]);
    expect(await valuesOf(suite, '11', 'stat_0')).toEqual([]);
  });

  it('takes a player who appears late as corrections from nothing', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const late = samplePlayer('29', '2', { stat_0: 3 });
    const result = await suite.store.writeGame(sampleWrite({ players: [...both, late] }));
    expect(result).toMatchObject({ status: 'updated', linesInserted: 1, corrections: 1 });
    expect(await corrections(suite)).toMatchObject([
      { player: '29', prop_type: 'stat_0', old_value: null, new_value: 3 },
    ]);
  });

  it('takes a prop type that the whole game lacked as an addition', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const richer = both.map((player) => ({ ...player, stats: { ...player.stats, giveaways: 2 } }));
    const result = await suite.store.writeGame(sampleWrite({ players: richer }));
    expect(result).toMatchObject({ status: 'updated', linesInserted: 6, corrections: 0 });
    expect(await corrections(suite)).toEqual([]);
  });

  it('takes lines that come or go with another extractor version as no corrections, changed values as corrections', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const { stat_0: _gone, ...rest } = manyLines();
    const changed = samplePlayer('11', '1', { ...rest, stat_1: 50 });
    const late = samplePlayer('29', '2', { stat_0: 3 });
    const result = await suite.store.writeGame(
      sampleWrite({ players: [changed, ...both.slice(1), late], extractorVersion: 2 }),
    );
    expect(result).toMatchObject({ linesInserted: 1, linesUpdated: 1, linesDeleted: 1, corrections: 1 });
    const rows = await suite.store.query(
      'select prop_type, old_extractor_version, new_extractor_version from stat_corrections',
    );
    expect(rows).toEqual([{ prop_type: 'stat_1', old_extractor_version: 1, new_extractor_version: 2 }]);
  });

  it('sees no change where only the written form of a number differs', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    await suite.store.query(`update player_game_logs set stat_value = 1.00 where prop_type = 'stat_0'`);
    const changed = samplePlayer('11', '1', { ...manyLines(), stat_3: 99 });
    const result = await suite.store.writeGame(sampleWrite({ players: [changed, ...both.slice(1)] }));
    expect(result).toMatchObject({ linesUpdated: 1, corrections: 1 });
  });
});

describeStore('an answer that is worse than the stored game', (suite) => {
  const hard = { invariant: 'sums-equal-score', severity: 'hard' as const, evidence: '19 is not 20' };

  async function expectRefusal(worse: Parameters<typeof sampleWrite>[0], difference: string) {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const before = await rowVersions(suite.store);
    const result = await suite.store.writeGame(sampleWrite(worse));
    expect(result).toMatchObject({ status: 'refused', linesInserted: 0, linesDeleted: 0, corrections: 0 });
    expect(result.difference).toContain(difference);
    expect(await rowVersions(suite.store)).toEqual(before);
  }

  it('is refused where a tenth of the lines is gone', async () => {
    await expectRefusal({ players: both.slice(1) }, '12 of 72 stored lines are gone');
  });

  it('is refused where a team is gone', async () => {
    await expectRefusal({ players }, 'every line of team 2 is gone');
  });

  it('is refused where a hard invariant that held fails', async () => {
    await expectRefusal({ players: both, findings: [hard] }, 'sums-equal-score no longer holds (19 is not 20)');
  });

  it('is refused where it holds nothing, even if a loss is allowed', async () => {
    await expectRefusal({ players: [], allowShrink: true }, 'no stat line');
  });

  it('is stored where a loss is allowed', async () => {
    await suite.store.writeGame(sampleWrite({ players: both }));
    const result = await suite.store.writeGame(sampleWrite({ players: both.slice(1), allowShrink: true }));
    expect(result).toMatchObject({ status: 'updated', linesDeleted: 12, corrections: 12, difference: null });
    expect(await suite.store.query('select line_count, player_count from games')).toEqual([
      { line_count: 60, player_count: 5 },
    ]);
  });

  it('is never a game without lines that is met for the first time', async () => {
    const result = await suite.store.writeGame(sampleWrite({ players: [] }));
    expect(result).toMatchObject({ status: 'refused', difference: 'the box score holds no stat line' });
    expect(await suite.store.query('select 1 from games')).toEqual([]);
  });

  it('may break again what was broken when the game was stored', async () => {
    await suite.store.writeGame(sampleWrite({ players: both, findings: [hard] }));
    const changed = samplePlayer('11', '1', { ...manyLines(), stat_3: 99 });
    const again = sampleWrite({ players: [changed, ...both.slice(1)], findings: [hard] });
    expect(await suite.store.writeGame(again)).toMatchObject({ status: 'updated', corrections: 1 });
    const mended = sampleWrite({ players: [changed, ...both.slice(1)] });
    expect(await suite.store.writeGame(mended)).toMatchObject({ status: 'updated', corrections: 0 });
    expect(await suite.store.query('select verified, findings from games')).toEqual([{ verified: true, findings: [] }]);
  });
});
