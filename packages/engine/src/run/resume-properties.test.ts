import type { MemoryStore } from '@backfield/conformance';
import { dayPlayed, heavyProof, type SeasonGame } from '@backfield/conformance';
import type { GameDay } from '@backfield/contract';
import { type ErrorCode, errorCodes } from '@backfield/contract';
import type { LedgerEntry } from '@backfield/contract/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DisturbedRun, disturbedBackfills, undisturbedRun } from '../testing/disturbed-backfill.ts';
import { createDisturbedRuns, type DisturbedRuns, type RunAccount } from '../testing/disturbed-runs.ts';

// Whole in every run: of fifteen mistakes made in the engine by hand a tenth missed five, and the whole takes seconds.
const everyDay = heavyProof({ tries: 1000, atLeast: 1000, seed: 20_241_001 });
const missingDays = heavyProof({ tries: 300, atLeast: 300, seed: 20_241_002 });

describe('a backfill that is killed, cut off and lied to', () => {
  it(`ends with the rows and the ledger of a run that nothing disturbed, ${everyDay.title}`, {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(disturbedBackfills, async (backfill) => {
        const runs = createDisturbedRuns(backfill);
        for (const run of backfill.runs) await playAndCheck(run, runs, backfill.season);
        runs.healAnswers();
        const { result } = await playAndCheck(undisturbedRun, runs, backfill.season);
        expect(result).toMatchObject({ end: 'complete', failed: [] });
        const undisturbed = await runs.undisturbed(backfill.words);
        expectSameDays(daysIn(undisturbed), runs, undisturbed);
      }),
      { seed: everyDay.seed, numRuns: everyDay.tries },
    );
  });

  it(`leaves nothing that a run of what is missing can’t complete, ${missingDays.title}`, {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(disturbedBackfills, async ({ runs: disturbed, ...backfill }) => {
        const runs = createDisturbedRuns({ ...backfill, runs: disturbed });
        for (const run of disturbed) await playAndCheck({ ...run, corrected: [] }, runs, backfill.season);
        runs.healAnswers();
        const { result } = await runs.play({ ...undisturbedRun, mode: 'missing' });
        expect(result).toMatchObject({ end: 'complete', failed: [] });
        const days = daysIn(runs.store).filter((day) => day <= runs.today());
        if (days.length === 0) return;
        expectSameDays(days, runs, await runs.undisturbed({ league: 'MUL', dates: days }));
      }),
      { seed: missingDays.seed, numRuns: missingDays.tries },
    );
  });
});

async function playAndCheck(run: DisturbedRun, runs: DisturbedRuns, season: readonly SeasonGame[]) {
  const account = await runs.play(run);
  expectLedgerNotAheadOfRows(runs.store);
  expectNothingDoneTwice(account, season);
  if (account.wasKilled) expectLittleUnsaved(account, run, runs);
  else expectNothingForgotten(account, run, runs);
  return account;
}

/** Expects every day that is called done to have all of its games, at any moment. */
function expectLedgerNotAheadOfRows({ ledgerEntries, listings, games }: MemoryStore): void {
  for (const { league, game, listed } of listings.values()) {
    const isDone = ledgerEntries.get(`${league} ${game.gameDay}`)?.outcome === 'done';
    const counts = listed && game.status === 'final' && game.movedTo === undefined;
    if (isDone && counts) expect(games.get(`${league} ${game.sourceGameId}`)?.verified).toBe(true);
  }
}

/** A finished day is left alone, and no run asks twice for one game. */
function expectNothingDoneTwice({ finishedBefore, requested }: RunAccount, season: readonly SeasonGame[]): void {
  const finished = new Set(finishedBefore);
  const again = season.filter((game) => requested.includes(game.id) && finished.has(dayPlayed(game) as GameDay));
  expect(again).toEqual([]);
  expect(new Set(requested).size).toBe(requested.length);
}

/** A kill costs the ten days that may wait for the next save, and what each worker has in hand. */
function expectLittleUnsaved({ units }: RunAccount, run: DisturbedRun, { progress, store }: DisturbedRuns): void {
  const wasFinished = store.runs.at(-1)?.summary !== null;
  if (wasFinished || run.unwritableFromSave !== null) return;
  expect(unsavedDays(units, progress).length).toBeLessThanOrEqual(10 + run.concurrency);
}

/**
 * Expects every day to be accounted for: those that a run has done, has failed at or has not come to stand in its progress, and
 * no lease is left.
 */
function expectNothingForgotten(account: RunAccount, run: DisturbedRun, { progress, store }: DisturbedRuns): void {
  const { holder, result, rejection, units, failedBefore } = account;
  expect(possibleCodes(run)).toContain(rejection?.code ?? result?.code);
  if (!result) return;
  const { end, code, failed, startDate, endDate } = result;
  expect(failed.filter((unit) => errorCodes[unit.code] === 'stop')).toEqual([]);
  if (run.databaseLost === null) expect(store.leases.map((lease) => lease.holder)).not.toContain(holder);
  const [saved] = progress.saved.values();
  if (end === 'complete' && failed.length === 0) expect(saved).toBe(undefined);
  else if (units.length > 0 && code !== 'DATA_DIRECTORY_UNWRITABLE') {
    expect(unsavedDays(units, progress)).toEqual([]);
    const reached = units.map(({ gameDay }) => gameDay as string);
    const notReached = failedBefore.filter((day) => !reached.includes(day) && day >= startDate && day <= endDate);
    const savedAsFailed = saved?.failed.map(({ gameDay }) => gameDay);
    expect(savedAsFailed).toEqual(expect.arrayContaining([...failed.map(({ gameDay }) => gameDay), ...notReached]));
  }
}

/** The codes with which a run that is so disturbed may end; null for one that ran every day. */
function possibleCodes(run: DisturbedRun): (ErrorCode | null)[] {
  const codes: (ErrorCode | null)[] = [null];
  // A database that comes back soon stops nobody, unless there is no time to wait for it.
  const staysLost = run.databaseLost?.calls === Number.POSITIVE_INFINITY || run.interruptedAtCall !== null;
  if (run.databaseLost && staysLost) codes.push('DATABASE_LOST');
  if (run.interruptedAtCall !== null) codes.push('INTERRUPTED');
  if (run.blockedAtRequest !== null) codes.push('HOST_BLOCKED');
  if (run.timeBudgetMs !== null) codes.push('TIME_BUDGET_USED');
  if (run.unwritableFromSave !== null) codes.push('DATA_DIRECTORY_UNWRITABLE');
  return codes;
}

function unsavedDays(units: RunAccount['units'], { saved }: DisturbedRuns['progress']): GameDay[] {
  const done = new Set([...saved.values()].flatMap((progress) => progress.done));
  const finished = units.filter(({ outcome }) => outcome === 'done' || outcome === 'empty');
  return finished.map(({ gameDay }) => gameDay).filter((day) => !done.has(day));
}

function daysIn({ ledgerEntries }: MemoryStore): GameDay[] {
  return [...ledgerEntries.values()].map(({ gameDay }) => gameDay).sort();
}

function expectSameDays(days: readonly GameDay[], { store, today }: DisturbedRuns, undisturbed: MemoryStore): void {
  expect(rowsOn(days, store)).toEqual(rowsOn(days, undisturbed));
  expect(ledgerOn(days, store, today())).toEqual(ledgerOn(days, undisturbed, today()));
}

function rowsOn(days: readonly GameDay[], { games }: MemoryStore): unknown[] {
  const stored = [...games.values()].filter(({ game }) => days.includes(game.gameDay));
  const rows = stored.map(({ game: { sourceGameId, gameDay }, verified, lines }) => ({
    sourceGameId,
    gameDay,
    verified,
    lines,
  }));
  return rows.sort((a, b) => a.sourceGameId.localeCompare(b.sourceGameId));
}

/**
 * The ledger of some days, in a form to compare. A day ahead may have changed since it was looked at: only that it waits
 * counts.
 */
function ledgerOn(days: readonly GameDay[], { ledgerEntries }: MemoryStore, today: GameDay): unknown[] {
  const entries = days.map((day) => ledgerEntries.get(`MUL ${day}`) as LedgerEntry);
  // On which day a look was made differs from run to run.
  return entries.map((entry) => (entry && entry.gameDay > today ? entry.outcome : { ...entry, lookedOn: null }));
}
