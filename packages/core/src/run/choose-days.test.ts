import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../contracts/ledger-entry.ts';
import type { Outcome } from '../contracts/outcome.ts';
import type { BackfillProgress } from '../contracts/progress.ts';
import { plainReading } from '../contracts/reading.ts';
import { type GameDay, generateDateRange, toGameDay } from '../days/game-day.ts';
import { createMadeUpLeague, createMemoryStore } from '../testing/index.ts';
import { chooseDays } from './choose-days.ts';

const days = generateDateRange('2024-10-01', '2024-10-05');
const [first, second, third, fourth, fifth] = days as [GameDay, GameDay, GameDay, GameDay, GameDay];
const plan = { league: 'MUL', key: 'mul-last-4', days, reading: plainReading };
const league = createMadeUpLeague({ games: [] });

function entry(gameDay: GameDay, outcome: Outcome): LedgerEntry {
  const counts = { gamesListed: 0, gamesFinal: 0, gamesStored: 0, gamesLeftOut: 0, stats: 0 };
  const failure = { failedGames: [], errorCode: null, error: null, lookedOn: null };
  return { league: 'MUL', gameDay, source: 'made-up', outcome, ...counts, ...failure };
}

/** A database whose ledger says this, and an unfinished run that says that. */
function setUp(ledger: Record<string, Outcome>, claims: Partial<BackfillProgress> | null) {
  const store = createMemoryStore();
  for (const [day, outcome] of Object.entries(ledger)) {
    store.ledgerEntries.set(`MUL ${day}`, entry(toGameDay(day), outcome));
  }
  const unfinished = { done: [], waiting: [], failed: [], ...claims } as unknown as BackfillProgress;
  const progress = { load: async () => (claims ? unfinished : null) };
  const due = () => league.sources[0];
  return { plan, mode: 'all' as const, league, due, store, progress, today: fourth };
}

describe('the choice of days', () => {
  it('takes every day where no run was left unfinished', async () => {
    const choice = await chooseDays(setUp({ [first]: 'done' }, null));
    expect(choice).toMatchObject({ run: days, earlier: null });
    expect(choice.partly.size).toBe(0);
  });

  it('leaves finished days alone where the ledger agrees', async () => {
    const claims = { done: [first, second, third] };
    const { run, skipped } = await chooseDays(setUp({ [first]: 'done', [second]: 'empty', [third]: 'failed' }, claims));
    expect(run).toEqual([third, fourth, fifth]);
    expect(skipped.finished).toEqual([first, second]);
  });

  it('does not take the ledger’s word alone: other runs have their own progress', async () => {
    const { run } = await chooseDays(setUp({ [first]: 'done' }, { done: [] }));
    expect(run).toEqual(days);
  });

  it('looks at waiting days again when they are due', async () => {
    const waiting = [third, fourth, fifth];
    const ledger = Object.fromEntries(waiting.map((day) => [day, 'waiting' as const]));
    const { run, skipped } = await chooseDays(setUp(ledger, { waiting }));
    expect(run).toEqual([first, second, third, fourth]);
    expect(skipped['not-due']).toEqual([fifth]);
  });

  it('looks at a day ahead again where the ledger does not know that it waits', async () => {
    expect((await chooseDays(setUp({}, { waiting: [fifth] }))).run).toContain(fifth);
    expect((await chooseDays(setUp({ [fifth]: 'failed' }, { waiting: [fifth] }))).run).toContain(fifth);
  });

  it('runs failed days again, only what is not stored of them', async () => {
    const failed = [{ gameDay: second, code: 'HTTP_STATUS', error: 'Answered 503.' }];
    const { run, partly } = await chooseDays(setUp({ [second]: 'failed' }, { failed }));
    expect(run).toContain(second);
    expect([...partly]).toEqual([second]);
  });

  it('keeps the plan’s order and ignores days that are no longer in the plan', async () => {
    const options = setUp({ [second]: 'done' }, { done: [toGameDay('2024-09-30'), second] });
    const { run, skipped } = await chooseDays({ ...options, plan: { ...plan, days: days.toReversed() } });
    expect(run).toEqual([fifth, fourth, third, first]);
    expect(skipped.finished).toEqual([second]);
  });

  it('counts what a mode does not ask for, and resumes nothing in it', async () => {
    const ledger = { [first]: 'failed', [second]: 'done', [third]: 'blocked' } as const;
    const choice = await chooseDays({ ...setUp(ledger, { done: [first] }), mode: 'failed' });
    expect(choice).toMatchObject({ run: [first, third], earlier: null });
    expect(choice.skipped).toEqual({ finished: [], 'not-due': [], 'not-asked': [second, fourth, fifth] });
    expect([...choice.partly]).toEqual([first, third]);
  });
});
