import { describe, expect, it } from 'vitest';
import type { TruthRow } from '../game.ts';
import { simulatedLeagues } from '../simulated/simulated-leagues.ts';
import { createWorld } from '../simulated/start-simulator.ts';
import type { World } from '../world.ts';

const past = '2030-01-01T12:00:00Z';
const cases = simulatedLeagues.flatMap(({ model, secondSources }) =>
  secondSources.map((source) => ({ source, league: model.code, code: source.code })),
);

/** A season's final games as the source lists them, each with the same game in the world. */
function finals(world: World, code: string, league: string) {
  const seen = world.seenBy(code);
  const listed = seen.games(league, 2024).filter(({ status }) => status === 'final');
  return listed.map((listing) => {
    const view = seen.view({ league, gameId: listing.game.id });
    if (!view) throw new Error(`${code} does not know ${listing.game.id} again.`);
    return { listing, inWorld: view.listing };
  });
}

describe.each(cases)('the world as $code sees the $league', ({ source, league, code }) => {
  const world = createWorld({ now: past });
  const games = finals(world, code, league);
  const { id: gameId } = games[40]?.listing.game ?? { id: '' };
  const truth = () => world.seenBy(code).truth(league, gameId);
  const rowOf = (rows: readonly TruthRow[], row: TruthRow) =>
    rows.find(({ playerId, propType }) => playerId === row.playerId && propType === row.propType);

  it('has an id of its own for each game, and knows the game by it', () => {
    expect(games.length).toBeGreaterThan(150);
    expect(new Set(games.map(({ listing }) => listing.game.id)).size).toBe(games.length);
    for (const { listing, inWorld } of games) {
      expect([listing.day, source.gameId(inWorld.game)]).toEqual([inWorld.day, listing.game.id]);
    }
  });

  it('has an id of its own for each player, one to one', () => {
    const { model, openingDay, roster } = world.season(league, 2024);
    const ids = model.clubs.flatMap((club) => roster(club, openingDay).map(({ id }) => id));
    const own = ids.map((id) => source.playerId(id));
    expect(new Set(own).size).toBe(new Set(ids).size);
    expect(own.map((id) => source.worldPlayerId(id))).toEqual(ids);
  });

  it('names each club, one to one', () => {
    const { clubs } = world.season(league, 2024).model;
    const named = clubs.map((club) => source.club(club));
    for (const key of ['id', 'abbreviation'] as const) {
      expect(new Set(named.map((club) => club[key])).size).toBe(clubs.length);
    }
  });

  it('changes when the world does', () => {
    const [row] = truth().filter(({ value }) => value > 0);
    const { inWorld } = games[40] ?? {};
    if (!row || !inWorld) throw new Error('no game');
    world.correctStat({
      league,
      gameId: inWorld.game.id,
      playerId: source.worldPlayerId(row.playerId),
      propType: row.propType,
      value: row.value + 7,
    });
    expect(rowOf(truth(), row)?.value).toBe(row.value + 7);
    world.restore();
    expect(rowOf(truth(), row)?.value).toBe(row.value);
  });

  it('says alone what it alone got wrong', () => {
    const [row, other] = truth().filter(({ propType }, _, rows) => propType === rows[0]?.propType);
    if (!row || !other) throw new Error('no players');
    const inWorld = world.truth(league, games[40]?.inWorld.game.id ?? '');
    const seen = world.seenBy(code);
    seen.misstate({ league, gameId, playerId: row.playerId, propType: row.propType, value: 99 });
    seen.renamePlayer({ league, gameId, playerId: row.playerId, name: 'Ned Van Newname' });
    seen.dropPlayer({ league, gameId, playerId: other.playerId });
    expect(rowOf(truth(), row)).toMatchObject({ playerName: 'Ned Van Newname', value: 99 });
    expect(rowOf(truth(), other)).toBeUndefined();
    expect(world.truth(league, games[40]?.inWorld.game.id ?? '')).toEqual(inWorld);
    world.restore();
    expect(rowOf(truth(), row)).toEqual(row);
  });
});
