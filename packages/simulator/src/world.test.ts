import { describe, expect, it } from 'vitest';
import type { TruthRow } from './game.ts';
import { createWorld } from './simulated/start-simulator.ts';
import { ask, route } from './testing/ask.ts';
import type { World } from './world.ts';

const past = '2025-03-01T12:00:00Z';

function firstGame(world: World, league: string, season: number): string {
  const listing = world.games(league, season).find(({ game }) => game.kind === 'regular');
  if (!listing) throw new Error('no game');
  return listing.game.id;
}

function rowOf(rows: readonly TruthRow[], propType: string): TruthRow {
  const row = rows.find((one) => one.propType === propType);
  if (!row) throw new Error(`no ${propType}`);
  return row;
}

describe('a world', () => {
  const urls = [
    'https://site.api.espn.com/apis/site/v2/sports/football/nfl/scoreboard?dates=20241020',
    'https://site.api.espn.com/apis/site/v2/sports/basketball/nba/summary?event=425200100',
    'https://statsapi.mlb.com/api/v1/game/740900/boxscore',
    'https://api-web.nhle.com/v1/gamecenter/2024020100/boxscore',
  ];
  const bytes = (world: World) =>
    urls.map((url) => {
      const { hostname, pathname, searchParams } = new URL(url);
      return route(world, hostname, pathname, searchParams).body;
    });

  it('is the same for the same seed, whatever was asked for before', () => {
    const fresh = createWorld({ seed: 5, now: past });
    const used = createWorld({ seed: 5, now: past });
    used.games('MLB', 2023);
    bytes(used);
    expect(bytes(used)).toEqual(bytes(fresh));
  });

  it('is another one for another seed', () => {
    const [one, other] = [createWorld({ seed: 5, now: past }), createWorld({ seed: 6, now: past })].map(bytes);
    for (const [index, body] of (one ?? []).entries()) expect(body).not.toBe(other?.[index]);
  });

  it('keeps players under their id from season to season', () => {
    const world = createWorld({ now: past });
    const rosterIn = (season: number) => {
      const { model, openingDay, roster } = world.season('NBA', season);
      return model.clubs.flatMap((club) => roster(club, openingDay));
    };
    const before = new Map(rosterIn(2024).map(({ id, first, last }) => [id, `${first} ${last}`]));
    const again = rosterIn(2025).filter(({ id }) => before.has(id));
    expect(again.length).toBeGreaterThan(300);
    expect(again.length).toBeLessThan(450);
    for (const { id, first, last } of again) expect(before.get(id)).toBe(`${first} ${last}`);
  });

  it('trades players during a season', () => {
    const world = createWorld({ now: past });
    const { model, openingDay, games, roster } = world.season('NBA', 2025);
    const lastDay = games.at(-1)?.day ?? openingDay;
    const clubOf = (day: typeof openingDay) =>
      new Map(model.clubs.flatMap((club) => roster(club, day).map(({ id }) => [id, club.id])));
    const [before, after] = [clubOf(openingDay), clubOf(lastDay)];
    expect([...before.keys()].sort()).toEqual([...after.keys()].sort());
    const traded = [...before].filter(([id, club]) => after.get(id) !== club);
    expect(traded.length).toBeGreaterThan(5);
  });
});

describe('the clock', () => {
  it('lists a game as scheduled, live, over and final in turn', () => {
    const world = createWorld({ now: '2024-07-01T12:00:00Z' });
    const id = world.gamesOn('MLB', '2024-07-02').find(({ game }) => !game.first)?.game.id ?? '';
    const startsAt = Temporal.Instant.from(world.listing(id)?.startsAt ?? '');
    const states = [0, 1, 162, 181, 183].map((minutes) => {
      world.setNow(startsAt.add({ minutes }).toString());
      return world.listing(id)?.status;
    });
    expect(states).toEqual(['scheduled', 'live', 'over', 'over', 'final']);
  });

  it('tells a score only once the game has begun, and the truth only once it is final', () => {
    const world = createWorld({ now: '2024-10-20T18:30:00Z' });
    const listings = world.gamesOn('NFL', '2024-10-20');
    expect(new Set(listings.map(({ status }) => status))).toEqual(new Set(['live', 'scheduled']));
    for (const listing of listings) {
      expect(world.score(listing) === null).toBe(listing.status === 'scheduled');
      expect(world.truth('NFL', listing.game.id)).toEqual([]);
    }
    world.setNow('2024-10-22T12:00:00Z');
    for (const { game } of listings) expect(world.truth('NFL', game.id).length).toBeGreaterThan(200);
  });

  it("makes the NHL's games official the morning after, and its preseason never", () => {
    const world = createWorld({ now: '2024-10-13T05:30:00Z' });
    const official = (day: string) =>
      new Set(
        world
          .gamesOn('NHL', day)
          .filter(({ status }) => status === 'final')
          .map((one) => one.official),
      );
    expect(official('2024-10-11')).toEqual(new Set([true]));
    expect(official('2024-10-12')).toEqual(new Set([false]));
    expect(official('2024-09-28')).toEqual(new Set([false]));
  });

  it('lets a put off game of the NHL stand on its day until it has a new one, and then vanish from there', () => {
    const world = createWorld({ now: past });
    const game = world.season('NHL', 2025).games.find(({ first }) => first);
    if (!game?.first) throw new Error('no game was put off');
    const at = (now: string) => {
      world.setNow(now);
      const on = (day: string) => world.gamesOn('NHL', day).find((listing) => listing.game.id === game.id)?.status;
      return [on(game.first?.day ?? ''), on(game.day)];
    };
    expect(at(`${game.first.day}T08:00:00Z`)).toEqual(['scheduled', undefined]);
    expect(at(`${game.first.day}T23:59:00Z`)).toEqual(['postponed', undefined]);
    expect(at(`${game.day}T05:00:00Z`)).toEqual([undefined, 'scheduled']);
  });

  it('hides playoff games until shortly before them', () => {
    const world = createWorld({ now: '2025-04-01T12:00:00Z' });
    expect(world.games('NHL', 2025).some(({ game }) => game.kind === 'postseason')).toBe(false);
    world.setNow('2025-07-01T12:00:00Z');
    expect(world.games('NHL', 2025).some(({ game }) => game.kind === 'postseason')).toBe(true);
  });
});

describe('changes', () => {
  it('corrects one statistic, in truth and answer, and the totals with it', () => {
    const world = createWorld({ now: past });
    const gameId = firstGame(world, 'NHL', 2025);
    const before = world.truth('NHL', gameId);
    const { playerId, value } = rowOf(before, 'shots_on_goal');
    const teamSog = () => {
      const { awayTeam } = ask<{ awayTeam: { sog: number } }>(
        world,
        `https://api-web.nhle.com/v1/gamecenter/${gameId}/boxscore`,
      );
      return awayTeam.sog;
    };
    const sog = teamSog();
    world.correctStat({ league: 'NHL', gameId, playerId, propType: 'shots_on_goal', value: value + 2 });
    const changed = world.truth('NHL', gameId).filter((row, index) => row.value !== before[index]?.value);
    expect(changed).toEqual([expect.objectContaining({ playerId, propType: 'shots_on_goal', value: value + 2 })]);
    expect(teamSog()).toBe(sog + 2);
    world.correctStat({
      league: 'NHL',
      gameId,
      playerId,
      propType: 'shots_on_goal',
      value: value + 9,
      keepSums: false,
    });
    expect(teamSog()).toBe(sog + 2);
  });

  it('refuses to correct what is not there', () => {
    const world = createWorld({ now: past });
    const correction = {
      league: 'NFL',
      gameId: firstGame(world, 'NFL', 2025),
      playerId: '1',
      propType: 'receptions',
      value: 1,
    } as const;
    expect(() => world.correctStat(correction)).toThrow(RangeError);
  });

  it('moves a game to another day under its id', () => {
    const world = createWorld({ now: past });
    const gameId = firstGame(world, 'NFL', 2025);
    const [from = ''] = [world.listing(gameId)?.day];
    world.moveGame({ league: 'NFL', gameId, toDay: '2024-09-10' });
    expect(world.gamesOn('NFL', from).some(({ game }) => game.id === gameId)).toBe(false);
    expect(world.gamesOn('NFL', '2024-09-10').map(({ game }) => game.id)).toEqual([gameId]);
    expect(world.games('NFL', 2025).filter(({ game }) => game.id === gameId)).toHaveLength(1);
  });

  it('postpones: MLB lists both days, the NHL only the new one, ESPN a new id', () => {
    const world = createWorld({ now: past });
    const states = (league: string, gameId: string, toDay: string) => {
      const from = world.listing(gameId)?.day ?? '';
      const others = new Set(world.gamesOn(league, toDay).map(({ game }) => game.id));
      world.postpone({ league, gameId, toDay });
      const old = world.gamesOn(league, from).find(({ game }) => game.id === gameId)?.status;
      const [added] = world.gamesOn(league, toDay).filter(({ game }) => !others.has(game.id));
      return [old, added?.status, added?.game.id === gameId];
    };
    expect(states('MLB', firstGame(world, 'MLB', 2024), '2024-05-05')).toEqual(['postponed', 'final', true]);
    expect(states('NHL', firstGame(world, 'NHL', 2025), '2024-12-25')).toEqual([undefined, 'final', true]);
    expect(states('NBA', firstGame(world, 'NBA', 2025), '2024-12-24')).toEqual(['postponed', 'final', false]);
  });

  it('postpones without a new day, cancels, and takes it all back', () => {
    const world = createWorld({ now: past });
    const [gameId, other] = world.gamesOn('NBA', '2024-11-01').map(({ game }) => game.id) as [string, string];
    world.postpone({ league: 'NBA', gameId });
    world.cancel({ league: 'NBA', gameId: other });
    expect([world.listing(gameId)?.status, world.listing(other)?.status]).toEqual(['postponed', 'cancelled']);
    expect(world.truth('NBA', gameId)).toEqual([]);
    world.restore();
    expect([world.listing(gameId)?.status, world.listing(other)?.status]).toEqual(['final', 'final']);
  });

  it('truncates a box score and drops a team, truth and answer alike', () => {
    const world = createWorld({ now: past });
    const gameId = firstGame(world, 'NBA', 2025);
    const whole = world.truth('NBA', gameId);
    world.truncateBoxScore(gameId, 0.3);
    const rest = world.truth('NBA', gameId);
    expect(rest.length).toBeLessThan(whole.length * 0.8);
    expect(new Set(rest.map(({ teamId }) => teamId)).size).toBe(2);
    world.dropTeam(gameId);
    const away = world.listing(gameId)?.game.away.id;
    expect(world.truth('NBA', gameId).some(({ teamId }) => teamId === away)).toBe(false);
    const url = `https://site.api.espn.com/apis/site/v2/sports/basketball/nba/summary?event=${gameId}`;
    const { boxscore } = ask<{ boxscore: { players: unknown[] } }>(world, url);
    expect(boxscore.players).toHaveLength(1);
  });
});
