import { createMadeUpLeague } from '@backfield/conformance';
import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import type { LedgerEntry } from '@backfield/contract/store';
import { describe, expect, it } from 'vitest';
import { dueDays } from './due-days.ts';

const league = createMadeUpLeague({ games: [] });
const since = toGameDay('2024-10-01');
const after = (days: number) => addDays(since, days);

function failedEntry(lasts: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const counts = { gamesListed: 2, gamesFinal: 2, gamesStored: 1, gamesLeftOut: 0, stats: 10 };
  return {
    ...{ league: 'MUL', gameDay: toGameDay('2024-06-01'), source: 'made-up', outcome: 'failed', ...counts },
    ...{ failedGames: ['g1'], errorCode: 'NOT_FOUND', error: 'no game', lookedOn: null },
    failing: { since, lastOn: after(lasts), extractorVersion: 1 },
    ...more,
  };
}

/** Whether the day is due, where its gap is known too. */
async function isDue(entry: LedgerEntry, today: GameDay, asked: GameDay[] = [], isNamed = true): Promise<boolean> {
  const gap = { sourceGameId: 'g1', gameDay: entry.gameDay, reason: 'missing' } as const;
  const store = { ledger: async () => [entry], gameGaps: async () => [gap], acceptedGaps: async () => [] };
  const due = await dueDays({ league, asked, isNamed, today, store });
  return due.some(
    ({ gameDay, reasons }) => gameDay === entry.gameDay && reasons.some((reason) => reason !== 'recheck'),
  );
}

describe('a day that fails by what its source answers', () => {
  it('is asked for again after 1, 2, 4 and 7 days, then weekly', async () => {
    const asks: number[] = [];
    let lasts = 0;
    for (let days = 1; days <= 30; days += 1) {
      if (!(await isDue(failedEntry(lasts), after(days)))) continue;
      asks.push(days);
      lasts = days;
    }
    expect(asks).toEqual([1, 3, 7, 14, 21, 28]);
  });

  it('is asked for by every run of its first day, which has seen no second failure', async () => {
    expect(await isDue(failedEntry(0), after(0))).toBe(true);
    expect(await isDue(failedEntry(1), after(1))).toBe(false);
  });

  it('is asked for where words name it, and not where a schedule takes it in', async () => {
    const day = [toGameDay('2024-06-01')];
    expect(await isDue(failedEntry(7), after(8), day)).toBe(true);
    expect(await isDue(failedEntry(7), after(8), day, false)).toBe(false);
  });

  it('does not wait while other games of it are to end', async () => {
    expect(await isDue(failedEntry(7, { gamesListed: 3 }), after(8))).toBe(true);
  });

  it('is asked for at once by an extractor of another version', async () => {
    const failing = { since, lastOn: after(7), extractorVersion: 0 };
    expect(await isDue(failedEntry(7, { failing }), after(8))).toBe(true);
  });

  it.each(['TIMEOUT', 'HTTP_STATUS', 'RATE_LIMITED', 'NETWORK', 'INTERRUPTED', 'DATABASE_LOST'])(
    'does not wait where it failed by %s',
    async (errorCode) => {
      expect(await isDue(failedEntry(7, { errorCode }), after(8))).toBe(true);
    },
  );

  it('does not wait for a host that was blocked', async () => {
    expect(await isDue(failedEntry(7, { outcome: 'blocked', errorCode: 'HOST_BLOCKED' }), after(8))).toBe(true);
  });
});
