import { type League, toGameDay } from '@backfield/contract';
import { isSound, type LeagueVerification, type VerifySelection } from '@backfield/contract/results';
import { findLeague } from '@backfield/leagues';
import { repairCommand } from '@backfield/report';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damages, strike } from './support/damages.ts';
import { type IngestedHistory, openHistory } from './support/ingested-history.ts';

/** A few weeks of each league, an All-Star break among them, and the Olympic one of the WNBA. */
const histories = [
  { code: 'NFL', season: 2025, from: '2024-09-05', to: '2024-09-17' },
  { code: 'NBA', season: 2025, from: '2025-02-10', to: '2025-02-22' },
  { code: 'MLB', season: 2024, from: '2024-07-11', to: '2024-07-22' },
  { code: 'NHL', season: 2025, from: '2024-10-08', to: '2024-10-18' },
  { code: 'WNBA', season: 2024, from: '2024-07-10', to: '2024-08-18' },
];
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ now: '2025-07-01T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
});

it('a whole stored season is found whole as it was written', { timeout: 120_000 }, async () => {
  await using database = await databases.either();
  await using history = await openHistory({ league: leagueOf('WNBA'), simulator, location: database.location });
  const range = { from: toGameDay('2024-05-01'), to: toGameDay('2024-10-31') };
  await history.ingest(range);
  for (const selection of [
    { season: 2024, range: null, sourceGameIds: null },
    { season: null, range, sourceGameIds: null },
  ]) {
    const { problems, seasons } = await history.verify(selection);
    expect(problems).toEqual([]);
    expect(seasons).toMatchObject([{ season: 2024, missing: 0, unknownDays: 0 }]);
    for (const { expected, stored, verified } of seasons) {
      expect({ expected, verified }).toEqual({ expected: stored, verified: stored });
      expect(stored).toBeGreaterThan(200);
    }
  }
});

describe.each(histories)('the stored $code', ({ code, from, to }) => {
  const range = { from: toGameDay(from), to: toGameDay(to) };
  const asked: VerifySelection = { season: null, range, sourceGameIds: null };
  let database: TestDatabase;
  let history: IngestedHistory;
  let untouched: unknown;

  beforeAll(async () => {
    database = await databases.either();
    history = await openHistory({ league: leagueOf(code), simulator, location: database.location });
    await history.ingest(range);
    untouched = await history.fingerprint();
  }, 120_000);
  afterAll(async () => {
    await history?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  it('is found whole as it was written: off-days, breaks, postponed and cancelled games are no problem', async () => {
    const { problems, seasons } = await history.verify(asked);
    expect(problems).toEqual([]);
    for (const { expected, stored, verified, missing, unknownDays } of seasons) {
      expect({ expected, verified, missing, unknownDays }).toEqual({
        expected: stored,
        verified: stored,
        missing: 0,
        unknownDays: 0,
      });
    }
    expect(seasons.reduce((sum, { stored }) => sum + stored, 0)).toBeGreaterThan(10);
    expect(await history.fingerprint()).toEqual(untouched);
  });

  it.each(damages)('is found out and healed where $name', async (damage) => {
    const gameId = await aGame();
    await strike(history.store, damage, gameId);
    const { problems } = await history.verify(asked);
    const kinds = problems.map(({ kind }) => kind);
    // Which statistic is struck is up to the game: it may be one that sums are made of.
    expect(kinds.filter((kind) => kind !== 'stored-sums')).toEqual(expect.arrayContaining(damage.kinds));
    expect(problems.map(({ evidence }) => evidence).join('\n')).toMatch(damage.evidence);
    await mend(problems);
    const after = await history.verify(asked);
    expect(after.problems).toEqual([]);
    expect(await history.fingerprint()).toEqual(untouched);
  });

  it('shows a single day that was never looked at', async () => {
    const [hole] = await history.store.query<{ day: string }>(
      "delete from ledger where game_day = (select max(game_day) from ledger where outcome = 'empty') returning game_day as day",
    );
    if (!hole) return;
    const { problems } = await history.verify(asked);
    expect(problems).toMatchObject([{ kind: 'unknown-days', gameDay: hole.day, toDay: hole.day }]);
    expect(problems.map(repairCommand)).toEqual([`pnpm run backfill ${code} --from ${hole.day} --to ${hole.day}`]);
    await history.ingest({ from: toGameDay(hole.day), to: toGameDay(hole.day) });
    expect((await history.verify(asked)).problems).toEqual([]);
  });

  /** The last game of the day with the most games. */
  async function aGame(): Promise<number> {
    const [game] = await history.store.query<{ id: number }>(`
      select id from games
      order by count(*) over (partition by game_date) desc, game_date, source_game_id desc limit 1`);
    if (!game) throw new Error('No game is stored.');
    return game.id;
  }

  /** Repairs the data with the commands that verify printed. */
  async function mend(problems: LeagueVerification['problems']): Promise<void> {
    for (const command of new Set(problems.map(repairCommand))) {
      const healed = await history.heal(selectionOf(command));
      expect(healed.run).toMatchObject({ end: 'complete', failed: [] });
      expect(isSound(healed.after)).toBe(true);
    }
  }
});

function leagueOf(code: string): League {
  const league = findLeague(code);
  if (!league) throw new Error(`No league ${code}.`);
  return league;
}

/** The words of `pnpm run backfill heal LEAGUE ...`. */
function selectionOf(command: string): VerifySelection {
  const { game, from, to } =
    /heal \w+ (?:--game (?<game>\S+)|--from (?<from>\S+) --to (?<to>\S+))$/.exec(command)?.groups ?? {};
  return {
    season: null,
    range: from && to ? { from: toGameDay(from), to: toGameDay(to) } : null,
    sourceGameIds: game ? [game] : null,
  };
}
