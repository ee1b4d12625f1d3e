import { readFileSync } from 'node:fs';
import { toGameDay } from '@backfield/contract';
import { type LeagueVerification, otherProblems } from '@backfield/contract/results';
import { storedFindings } from '@backfield/contract/store';
import { findLeague } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damages, strike } from './support/damages.ts';
import { type IngestedHistory, openHistory } from './support/ingested-history.ts';

const document = readFileSync(new URL('../../../docs/verification.md', import.meta.url), 'utf8');
const [tableSql, unknownSql, findingsSql, scheduleSql, daysSql] = [...document.matchAll(/^```sql\n(.*?)^```$/gms)].map(
  ([, sql]) => sql as string,
);

/** A day that nobody has looked at, and that a person has explained. */
const acceptedDay = toGameDay('2024-10-31');

type Row = Record<string, unknown>;
let simulator: Simulator;
let database: TestDatabase;
let history: IngestedHistory;
let verified: LeagueVerification;

/** A season's beginning with a damage of each kind in a game of its own, failed days, an accepted game and an accepted day. */
beforeAll(async () => {
  simulator = await startSimulator({ now: '2024-11-20T12:00:00Z' });
  database = await databases.either();
  const league = findLeague('WNBA');
  if (!league) throw new Error('No WNBA.');
  history = await openHistory({ league, simulator, location: database.location });
  await history.ingest({ from: toGameDay('2024-05-01'), to: toGameDay('2024-06-30') });
  const games = await history.store.query<{ id: number; gameId: string }>(
    'select id, source_game_id as "gameId" from games order by source_game_id',
  );
  for (const [index, damage] of damages.entries()) {
    const game = games[index * 3];
    if (!game) throw new Error('Too few games for the damages.');
    await strike(history.store, damage, game.id);
    if (index === 0) {
      const target = { league: 'WNBA', gameDay: null, sourceGameId: game.gameId };
      await history.store.acceptGap(target, { reason: 'lost', evidence: 'a letter', expiresOn: null });
    }
  }
  const day = { league: 'WNBA', gameDay: acceptedDay, sourceGameId: null };
  await history.store.acceptGap(day, { reason: 'lost', evidence: 'a letter', expiresOn: null });
  await history.store.query('update games set extractor_version = 0 where id = $1', [games.at(-1)?.id]);
  await history.store.query('update scheduled_games set listed = false where source_game_id = $1', [
    games.at(-2)?.gameId,
  ]);
  await history.store.query("update scheduled_games set status = 'live' where source_game_id = $1", [
    games.at(-3)?.gameId,
  ]);
  await history.store.query("update ledger set outcome = 'failed', error = 'no answer' where outcome = 'empty'");
  verified = await history.verify({ season: 2024, range: null, sourceGameIds: null });
}, 60_000);
afterAll(async () => {
  await history?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await simulator.close();
});

async function ask(sql: string | undefined): Promise<Row[]> {
  return history.store.query<Row>(sql as string);
}

/** "day game kind" of each problem of these kinds. */
function problemsOf(isKind: (kind: string) => boolean): string[] {
  const found = verified.problems.filter(({ kind }) => isKind(kind));
  return found.map(({ gameDay, sourceGameId, kind }) => `${gameDay} ${sourceGameId} ${kind}`).sort();
}

describe('what verify prints', () => {
  it('counts games as the documented table does', async () => {
    const [row] = await ask(tableSql);
    const [counts] = verified.seasons;
    const { lines: _lines, unknownDays: _unknownDays, ...inTable } = counts ?? ({} as NonNullable<typeof counts>);
    expect(row).toEqual({ league: 'WNBA', ...inTable });
    expect(inTable).toMatchObject({ accepted: 1, stale: 1, waiting: 0 });
  });

  it('counts unknown days as the documented query does', async () => {
    const rows = await ask(unknownSql);
    expect(rows).toHaveLength(verified.seasons[0]?.unknownDays as number);
    expect(verified.problems.filter(({ kind }) => kind === 'unknown-days')).toMatchObject([
      { gameDay: rows[0]?.unknown_day, toDay: rows.at(-1)?.unknown_day, accepted: null },
      { gameDay: acceptedDay, toDay: acceptedDay, accepted: { reason: 'lost' } },
    ]);
  });

  it('names the problems of stored games as the documented query does', async () => {
    const rows = (await ask(findingsSql)).map((row) => `${row.game_day} ${row.source_game_id} ${row.invariant}`);
    expect(rows.sort()).toEqual(problemsOf((kind) => kind in storedFindings));
    expect(rows.length).toBeGreaterThan(10);
  });

  it('names the problems of the schedule as the documented query does', async () => {
    const rows = (await ask(scheduleSql)).map((row) => `${row.game_day} ${row.source_game_id} ${row.kind}`);
    expect(rows.sort()).toEqual(problemsOf((kind) => ['missing', 'overdue', 'schedule-shrank'].includes(kind)));
    expect(rows.length).toBeGreaterThan(1);
  });

  it('names the problems of days as the documented query does', async () => {
    const rows = await ask(daysSql);
    const explained = new Set<unknown>(
      verified.problems.filter((one) => one.sourceGameId !== null).map((one) => one.gameDay),
    );
    const days = rows.map(({ game_day }) => game_day as string).filter((day) => !explained.has(day));
    const found = verified.problems.filter(({ kind }) => kind === 'day-failed' || kind === 'ledger-contradicts');
    expect(found.map(({ gameDay }) => gameDay)).toEqual(days);
    expect(days.length).toBeGreaterThan(1);
  });

  it('has its kinds of problems explained, every one', () => {
    const explained = [...document.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, kind]) => kind);
    expect(explained.sort()).toEqual(Object.keys({ ...otherProblems, ...storedFindings }).sort());
  });
});
