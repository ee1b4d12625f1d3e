import { toGameDay } from '@backfield/contract';
import type { Problem, VerifySelection } from '@backfield/contract/results';
import { findLeague } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyOfGame, strike } from './support/damages.ts';
import { type IngestedHistory, openHistory } from './support/ingested-history.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

let simulator: Simulator;
let database: TestDatabase;
let history: IngestedHistory;

/** A league's world at a moment, and an empty database. */
async function begin(code: string, now: string): Promise<void> {
  simulator = await startSimulator({ now });
  database = await databases.either();
  const league = findLeague(code);
  if (!league) throw new Error(`No league ${code}.`);
  history = await openHistory({ league, simulator, location: database.location });
}

async function end(): Promise<void> {
  await history[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await simulator.close();
}

const days = (from: string, to = from) => ({ from: toGameDay(from), to: toGameDay(to) });
const range = (from: string, to = from): VerifySelection => ({
  season: null,
  range: days(from, to),
  sourceGameIds: null,
});
const kindsOf = (problems: readonly Problem[]) => problems.map(({ kind, sourceGameId }) => `${kind} ${sourceGameId}`);

async function idOf(sourceGameId: string): Promise<number> {
  const [row] = await history.store.query<{ id: number }>('select id from games where source_game_id = $1', [
    sourceGameId,
  ]);
  return row?.id as number;
}

describe('a game that is not final', () => {
  const day = '2024-07-12';
  let liveId: string;
  let finalId: string;
  beforeAll(async () => {
    await begin('MLB', '2024-07-13T01:00:00Z');
    await history.ingest(days('2024-07-11', day));
    const games = simulator.world.gamesOn('MLB', day);
    liveId = games.find(({ status }) => status === 'live')?.game.id as string;
    const dayBefore = simulator.world.gamesOn('MLB', '2024-07-11');
    finalId = dayBefore.find(({ status }) => status === 'final')?.game.id as string;
  });
  afterAll(end);

  it('is waited for, which is no problem', async () => {
    const { problems, seasons } = await history.verify(range('2024-07-11', day));
    expect(problems).toEqual([]);
    expect(seasons[0]?.waiting).toBeGreaterThan(0);
  });

  it('is found out where it was stored, and taken out again', async () => {
    await strike(history.store, { statements: copyOfGame(`'${liveId}'`) }, await idOf(finalId));
    const { problems } = await history.verify(range(day));
    expect(kindsOf(problems)).toEqual([`stored-not-final ${liveId}`]);
    expect(problems[0]?.evidence).toMatch(
      / at .* is stored as final; the schedule of 2024-07-12, as seen .*, calls it live/,
    );
    const healed = await history.heal({ season: null, range: null, sourceGameIds: [liveId] });
    expect(healed.removed).toEqual([liveId]);
    expect((await history.verify(range(day))).problems).toEqual([]);
    expect(await idOf(liveId)).toBeUndefined();
  });

  it('is found out where only its listing was made final', async () => {
    await history.store.query("update scheduled_games set status = 'final' where source_game_id = $1", [liveId]);
    expect(kindsOf((await history.verify(range(day))).problems)).toEqual([`missing ${liveId}`]);
    await history.heal({ season: null, range: null, sourceGameIds: [liveId] });
    expect((await history.verify(range(day))).problems).toEqual([]);
    expect(await idOf(liveId)).toBeUndefined();
  });

  it('is overdue once its day is long over and nobody has looked again', async () => {
    simulator.world.setNow('2024-07-16T12:00:00Z');
    const { problems } = await history.verify(range('2024-07-11', day));
    expect(kindsOf(problems)).toContain(`overdue ${liveId}`);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['overdue']));
    const { after } = await history.heal(range('2024-07-11', day));
    expect(after.problems).toEqual([]);
    expect(await idOf(liveId)).toBeGreaterThan(0);
  });
});

describe('one missing game on a day with fourteen others', () => {
  const day = '2024-07-12';
  beforeAll(async () => {
    await begin('MLB', '2024-07-20T12:00:00Z');
    await history.ingest(days(day));
  });
  afterAll(end);

  it('is found, and nothing else is fetched to heal it', async () => {
    const [game] = simulator.world.gamesOn('MLB', day);
    const gameId = game?.game.id as string;
    await strike(
      history.store,
      { statements: ['delete from player_game_logs where game_id = $1', 'delete from games where id = $1'] },
      await idOf(gameId),
    );
    const { problems, seasons } = await history.verify(range(day));
    expect(kindsOf(problems)).toEqual([`missing ${gameId}`]);
    expect(seasons).toMatchObject([{ expected: (seasons[0]?.stored as number) + 1, missing: 1 }]);
    expect(seasons[0]?.expected).toBeGreaterThanOrEqual(15);
    simulator.reset();
    expect((await history.heal(range(day))).after.problems).toEqual([]);
    // One schedule, one box score.
    expect(simulator.stats().requests).toBe(2);
  });
});

describe('a schedule that changes', () => {
  const [first, last] = ['2024-10-12', '2024-10-15'];
  beforeEach(async () => {
    await begin('NHL', '2024-10-20T12:00:00Z');
    return end;
  });

  async function unlist(sourceGameId: string): Promise<void> {
    await history.store.query('update scheduled_games set listed = false where source_game_id = $1', [sourceGameId]);
    await history.store.query(
      `update ledger set games_listed = games_listed - 1, games_final = games_final - 1, games_stored = games_stored - 1
       where game_day = (select game_day from scheduled_games where source_game_id = $1 limit 1)`,
      [sourceGameId],
    );
  }

  it('is a finding where a final game is gone from it, and heals where the game comes back', async () => {
    await history.ingest(days(first, last));
    const gameId = simulator.world.gamesOn('NHL', first)[0]?.game.id as string;
    await unlist(gameId);
    const { problems } = await history.verify(range(first, last));
    expect(kindsOf(problems)).toEqual([`schedule-shrank ${gameId}`]);
    expect(problems[0]?.evidence).toMatch(/ was final .* on 2024-10-12; since .* it is stored, and listed nowhere now/);
    expect((await history.heal(range(first, last))).after.problems).toEqual([]);
  });

  it('says nothing of games that were postponed, cancelled or moved to a day that is not known yet', async () => {
    simulator.world.setNow('2024-10-12T12:00:00Z');
    const [postponed, cancelled, moved] = simulator.world.gamesOn('NHL', first).map(({ game }) => game.id) as [
      string,
      string,
      string,
    ];
    await history.ingest(days('2024-10-11', last));
    simulator.world.postpone({ league: 'NHL', gameId: postponed });
    simulator.world.cancel({ league: 'NHL', gameId: cancelled });
    simulator.world.moveGame({ league: 'NHL', gameId: moved, toDay: '2024-10-14' });
    simulator.world.setNow('2024-10-20T12:00:00Z');
    await history.ingest(days('2024-10-11', last));
    const { problems, seasons } = await history.verify(range('2024-10-11', last));
    expect(problems).toEqual([]);
    expect(seasons[0]?.waiting).toBe(1);
  });
});

describe('an accepted gap', () => {
  const day = '2024-07-12';
  let gameId: string;
  beforeAll(async () => {
    await begin('WNBA', '2024-07-20T12:00:00Z');
    await history.ingest(days(day));
    gameId = simulator.world.gamesOn('WNBA', day)[0]?.game.id as string;
    await strike(
      history.store,
      { statements: ['delete from player_game_logs where game_id = $1', 'delete from games where id = $1'] },
      await idOf(gameId),
    );
  });
  afterAll(end);

  const gap = { reason: 'no box score was kept', evidence: 'https://example.com/note', expiresOn: null };
  const target = () => ({ league: 'WNBA', gameDay: null, sourceGameId: gameId });

  it('is shown and counted for itself, and no problem to mend', async () => {
    await history.store.acceptGap(target(), gap);
    const { problems, seasons } = await history.verify(range(day));
    expect(problems).toMatchObject([{ kind: 'missing', sourceGameId: gameId, accepted: gap }]);
    expect(seasons).toMatchObject([{ missing: 0, accepted: 1 }]);
    simulator.reset();
    expect((await history.heal(range(day))).run).toBeNull();
    expect(simulator.stats().requests).toBe(0);
  });

  it('counts again from the day after it expires', async () => {
    await history.store.acceptGap(target(), { ...gap, expiresOn: toGameDay('2024-07-20') });
    expect((await history.verify(range(day))).problems).toMatchObject([{ accepted: { expiresOn: '2024-07-20' } }]);
    await history.store.acceptGap(target(), { ...gap, expiresOn: toGameDay('2024-07-19') });
    const { problems, seasons } = await history.verify(range(day));
    expect(problems).toMatchObject([{ kind: 'missing', accepted: null }]);
    expect(seasons).toMatchObject([{ missing: 1, accepted: 0 }]);
  });

  it('covers every game of a day, and what happened to stored rows never', async () => {
    await history.store.removeAcceptedGap(target());
    await history.store.acceptGap({ league: 'WNBA', gameDay: toGameDay(day), sourceGameId: null }, gap);
    await history.store.query(
      'update player_game_logs set stat_value = stat_value + 1000 where id = (select max(id) from player_game_logs)',
    );
    const { problems } = await history.verify(range(day));
    const open = problems.filter(({ accepted }) => accepted === null).map(({ kind }) => kind);
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'missing', accepted: gap }));
    expect(open).toContain('stored-lines-edited');
  });

  it('can be taken back', async () => {
    const ofDay = { league: 'WNBA', gameDay: toGameDay(day), sourceGameId: null };
    expect(await history.store.removeAcceptedGap(ofDay)).toBe(true);
    expect(await history.store.removeAcceptedGap(ofDay)).toBe(false);
    expect((await history.heal(range(day))).after.problems).toEqual([]);
  });

  it('is refused for a game that nobody has heard of', async () => {
    const unknown = { league: 'WNBA', gameDay: null, sourceGameId: '1' };
    await expect(history.store.acceptGap(unknown, gap)).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });
});
