import { generateDateRange } from '@backfield/contract';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, trueLines } from './support/made-up-upstream.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { storedRows } from './support/stored-rows.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

interface Span {
  league: string;
  from: string;
  to: string;
}

/** Runs the days; every game that counts there, and no other, is stored, and the ledger says so. */
async function runAndCompare({ league, from, to }: Span, simulator: Simulator, database: TestDatabase): Promise<void> {
  const words = [league, '--from', from, '--to', to, '--rate', '500', '--fresh'];
  const { exitCode, errors } = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
  expect(exitCode, errors).toBe(0);
  const rows = await storedRows(database.location);
  expect(linesOf(rows, league)).toEqual(trueLines(simulator, league, from, to));
  expect(
    rows.games
      .map((row) => row.split('\t'))
      .map(([, , id, , , day]) => `${day} ${id}`)
      .sort(),
  ).toEqual(
    counted(simulator, { league, from, to })
      .flatMap(({ day, games }) =>
        games.filter(({ status }) => status === 'final').map(({ game }) => `${day} ${game.id}`),
      )
      .sort(),
  );
  expect(
    rows.ledger.map((row) => row.split('\t')).map(([, day, , outcome, listed]) => `${day} ${outcome} ${listed}`),
  ).toEqual(
    counted(simulator, { league, from, to }).map(({ day, games }) => `${day} ${outcomeOf(games)} ${games.length}`),
  );
  const daysOfLines = new Set(rows.lines.map((row) => row.split('\t')).map(([, , , day, , id]) => `${day} ${id}`));
  expect(daysOfLines.size).toBe(rows.games.length);
}

/** The games that count on each day: a game that moved counts on its new one, a cancelled one nowhere. */
function counted({ world }: Simulator, { league, from, to }: Span) {
  return generateDateRange(from, to).map((day) => ({
    day,
    games: world
      .gamesOn(league, day)
      .filter(({ game, status }) => world.listing(game.id)?.day === day && status !== 'cancelled'),
  }));
}

function outcomeOf(games: readonly { status: string }[]): string {
  if (games.length === 0) return 'empty';
  return games.every(({ status }) => status === 'final') ? 'done' : 'waiting';
}

/** Each source lists a game that was put off in its own way. */
const spans: Span[] = [
  // Under a new id; the old one stays, postponed.
  { league: 'WNBA', from: '2024-09-15', to: '2024-09-17' },
  // On both days, the old one naming the new one.
  { league: 'MLB', from: '2024-09-16', to: '2024-09-17' },
  // On the new day alone.
  { league: 'NHL', from: '2024-10-20', to: '2024-10-22' },
];

describe.each(spans)('a game of the $league that is put off', (span) => {
  const { league, from, to } = span;

  it('is stored on the day on which it is played, and waited for until then', { timeout: 90_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now: `${from}T12:00:00Z` });
    const { world } = simulator;
    const gameId = world.gamesOn(league, from)[0]?.game.id as string;
    await runAndCompare(span, simulator, database);
    world.postpone({ league, gameId, toDay: to });
    await runAndCompare(span, simulator, database);
    world.setNow(Temporal.Instant.from(`${to}T12:00:00Z`).add({ hours: 48 }).toString());
    await runAndCompare(span, simulator, database);
  });
});

describe('a game that is cancelled', () => {
  it('is not waited for any more', { timeout: 90_000 }, async () => {
    const span: Span = { league: 'NHL', from: '2024-10-20', to: '2024-10-20' };
    await using database = await databases.either();
    await using simulator = await startSimulator({ now: '2024-10-20T12:00:00Z' });
    const { world } = simulator;
    const gameId = world.gamesOn('NHL', span.from)[0]?.game.id as string;
    await runAndCompare(span, simulator, database);
    world.cancel({ league: 'NHL', gameId });
    world.setNow('2024-10-22T12:00:00Z');
    await runAndCompare(span, simulator, database);
  });
});

describe('a stored game whose source gives it another day', () => {
  it('leaves nothing on the day that it has left', { timeout: 90_000 }, async () => {
    const span: Span = { league: 'NHL', from: '2024-10-20', to: '2024-10-22' };
    await using database = await databases.either();
    await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    const gameId = simulator.world.gamesOn('NHL', span.from)[0]?.game.id as string;
    await runAndCompare(span, simulator, database);
    simulator.world.moveGame({ league: 'NHL', gameId, toDay: span.to });
    await runAndCompare(span, simulator, database);
  });
});
