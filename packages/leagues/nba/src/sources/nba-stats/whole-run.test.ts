import {
  createMemoryProgress,
  createMemoryStore,
  createMirrorHttp,
  createPassingHttp,
  createStillClock,
  type MemoryGame,
} from '@backfield/conformance';
import { type Source, toGameDay } from '@backfield/contract';
import { createBackfill, unlistedOn } from '@backfield/engine';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nba } from '../../league.ts';
import { nbaStats } from './index.ts';

const now = '2025-04-20T12:00:00Z';
const exact = nbaStats.exactMinutes ?? nbaStats;
const fortnight = { league: 'NBA', startDate: '2025-01-03', endDate: '2025-01-16' };

describe('a run through the statistics of the NBA', () => {
  let simulator: Simulator;
  const clock = createStillClock(Date.parse(now));
  const store = createMemoryStore(clock.now);

  beforeAll(async () => {
    simulator = await startSimulator({ now });
  });
  afterAll(() => simulator.close());

  /** One run of the fortnight, asked in one way; with the addresses that were asked for. */
  async function run(source: Source) {
    const asked: string[] = [];
    const http = createPassingHttp(createMirrorHttp(simulator.url), (request, ask) => {
      asked.push(new URL(request.url).pathname);
      return ask(request);
    });
    const leagues = [{ ...nba, sources: [source] as const }];
    const backfill = createBackfill({ leagues, http, store, progress: createMemoryProgress(), clock, onEvent() {} });
    const [result] = await backfill.run([fortnight], { resume: false });
    return { result, asked, games: store.games.size, minutes: minutesIn([...store.games.values()]) };
  }

  it('takes five requests for a fortnight of games', async () => {
    const { result, asked, games } = await run(nbaStats);
    expect(result).toMatchObject({ end: 'complete', errors: 0, units: { failed: 0, waiting: 0 } });
    expect(games).toBeGreaterThan(90);
    expect(asked).toEqual(Array.from({ length: 5 }, () => '/stats/leaguegamelog'));
  });

  it('makes minutes exact with a request a game, leaves them so, and calls neither a correction', async () => {
    const whole = await run(nbaStats);
    expect(whole.minutes.every(Number.isInteger)).toBe(true);
    const precise = await run(exact);
    expect(precise.result).toMatchObject({ end: 'complete', corrections: 0 });
    expect(precise.asked.filter((path) => path === '/stats/boxscoretraditionalv3')).toHaveLength(whole.games);
    expect(precise.minutes.some((value) => !Number.isInteger(value))).toBe(true);
    expect(precise.minutes.map((value) => Math.floor(value + 0.5))).toEqual(whole.minutes);
    const again = await run(nbaStats);
    expect(again.result).toMatchObject({ end: 'complete', updated: 0, corrections: 0 });
    expect(again.minutes).toEqual(precise.minutes);
  });

  it('leaves the days of the play-in unproven, until one of their games was asked for by its id', async () => {
    const http = createMirrorHttp(simulator.url);
    const { world } = simulator.seenBy('nba-stats');
    const playIns = simulator.world.games('NBA', 2025).filter(({ game }) => game.kind === 'play-in');
    const days = [...new Set(playIns.map(({ day }) => day))].sort();
    const leagues = [{ ...nba, sources: [nbaStats] as const }];
    const ownStore = createMemoryStore(clock.now);
    const deps = { leagues, http, store: ownStore, progress: createMemoryProgress(), clock, onEvent() {} };
    const backfill = createBackfill(deps);
    const week = { league: 'NBA', startDate: '2025-04-14', endDate: '2025-04-18' };
    const unproven = async () => {
      const entries = await ownStore.ledger('NBA', toGameDay(week.startDate), toGameDay(week.endDate));
      return entries.filter(({ errorCode }) => errorCode === 'UNLISTED_GAMES').map(({ gameDay }) => gameDay);
    };
    // What was played less than two days ago may still come: that day waits, whatever it is.
    const later = createStillClock(Date.parse('2025-04-22T12:00:00Z'));
    await createBackfill({ ...deps, clock: later }).run([week]);
    expect(await unproven()).toEqual(days);
    const [first] = playIns;
    if (!first) throw new Error('no play-in');
    const games = [world.gameId(first.game)];
    const [result] = await backfill.run([{ league: 'NBA', dates: [first.day], games }]);
    expect(result).toMatchObject({ end: 'complete', games: 1, units: { done: 1 } });
    await createBackfill({ ...deps, clock: later }).run([week], { resume: false });
    expect(await unproven()).toEqual(days.filter((day) => day !== first.day));
  });

  it.each([2022, 2023, 2024, 2025])('declares the days of the play-in of %i', (season) => {
    const games = simulator.world.games('NBA', season).filter(({ game }) => game.kind === 'play-in');
    expect(games.length).toBe(6);
    for (const { day } of games) expect(unlistedOn(nbaStats, toGameDay(day))?.gameType).toBe('play-in');
  });

  it('finds a play-in game by its id, which no log lists', async () => {
    const http = createMirrorHttp(simulator.url);
    const { world } = simulator.seenBy('nba-stats', { exact: true });
    const [playIn] = simulator.world.games('NBA', 2025).filter(({ game }) => game.kind === 'play-in');
    if (!playIn) throw new Error('no play-in');
    const day = toGameDay(playIn.day);
    const id = world.gameId(playIn.game);
    const { games } = await exact.schedule(http, day, day);
    expect(games.map(({ sourceGameId }) => sourceGameId)).not.toContain(id);
    const game = await exact.listedGame?.(http, id, day);
    expect(game).toMatchObject({ gameType: 'play-in', season: 2025, gameDay: day, status: 'final' });
    const box = game && (await exact.boxScore(http, game));
    const values = box?.players.flatMap(({ sourcePlayerId, stats }) =>
      Object.entries(stats).map(([propType, value]) => `${sourcePlayerId} ${propType} ${value}`),
    );
    const truth = world.truth('NBA', id).map((row) => `${row.playerId} ${row.propType} ${row.value}`);
    expect(values?.sort()).toEqual(truth.sort());
  });
});

/** The minutes of all players, in one order. */
function minutesIn(games: readonly MemoryGame[]): number[] {
  const lines = games.flatMap(({ game, lines: ofGame }) =>
    ofGame.map((line) => ({ ...line, place: `${game.sourceGameId} ${line.sourcePlayerId}` })),
  );
  const minutes = lines.filter(({ propType }) => propType === 'minutes');
  return minutes.sort((a, b) => a.place.localeCompare(b.place)).map(({ value }) => value);
}
