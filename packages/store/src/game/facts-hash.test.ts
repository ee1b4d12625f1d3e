import { expect, it } from 'vitest';
import { sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

/** The stored games whose own row is not what was written. */
async function edited(suite: StoreSuite): Promise<number> {
  const rows = await suite.store.query('select 1 from game_fact_hashes where stored_hash <> computed_hash');
  return rows.length;
}

describeStore("the hash of a game's own row", (suite) => {
  it('is worked out by SQL as it was by the program', async () => {
    await suite.store.writeGame(sampleWrite());
    const game = { ...sampleWrite().game, startsAt: null, official: false, statusDetail: 'Final · 2ªOT 終了\t' };
    const [home, away] = [game.home, game.away].map((side) => ({ ...side, score: null }));
    const write = sampleWrite();
    const box = { ...write.box, home: { ...write.box.home, score: null }, away: { ...write.box.away, score: null } };
    await suite.store.writeGame({ ...write, box, game: { ...game, home: home ?? game.home, away: away ?? game.away } });
    expect(
      await suite.store.query(
        'select facts_hash = computed_hash as same, home_score from games join game_fact_hashes on game_id = id',
      ),
    ).toEqual([{ same: true, home_score: null }]);
  });

  it.each([
    'season = season + 1',
    "game_type = 'postseason'",
    'game_date = game_date + 1',
    'game_number = 2',
    'starts_at = now()',
    "status_detail = ''",
    'official = not official',
    'home_team_id = away_team_id',
    'away_team_id = home_team_id',
    'home_score = home_score + 1',
    'away_score = null',
    'line_count = line_count - 1',
    'player_count = 1',
    "lines_hash = ''",
    "names_hash = ''",
    'extractor_version = 7',
  ])('differs after: %s', async (edit) => {
    await suite.store.writeGame(sampleWrite());
    expect(await edited(suite)).toBe(0);
    await suite.store.query(`update games set ${edit}`);
    expect(await edited(suite)).toBe(1);
  });

  it('does not change with what verification leaves on a game', async () => {
    await suite.store.writeGame(sampleWrite());
    await suite.store.query(
      "update games set verified = false, findings = '[1]', proved_at = now(), proved_version = 1",
    );
    expect(await edited(suite)).toBe(0);
  });
});
