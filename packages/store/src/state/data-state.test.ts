import { toGameDay } from '@backfield/contract';
import type { LedgerEntry, UnitRecord } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { type SampleGame, sampleScheduledGame, sampleWrite } from '../testing/sample-game.ts';
import { sampleSummary } from '../testing/sample-summary.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const hard = { invariant: 'sums-equal-score', severity: 'hard' as const, evidence: '19 is not 20' };
const version2 = { league: 'NFL', versions: [{ source: 'espn', extractorVersion: 2 }] };
const october = { ...version2, from: toGameDay('2024-10-01'), to: toGameDay('2024-10-31') };

async function record(suite: StoreSuite, day: string, games: UnitRecord['games'], outcome: LedgerEntry['outcome']) {
  await suite.store.recordUnit({
    runId: 1,
    games,
    leftOut: [],
    drifts: [],
    entry: {
      league: 'NFL',
      gameDay: toGameDay(day),
      source: 'espn',
      outcome,
      gamesListed: 0,
      gamesFinal: 0,
      gamesStored: 0,
      gamesLeftOut: 0,
      stats: 0,
      failedGames: [],
      errorCode: null,
      error: null,
      lookedOn: null,
    },
  });
}

async function write(suite: StoreSuite, game: SampleGame) {
  await suite.store.writeGame(sampleWrite({ extractorVersion: 2, ...game }));
}

describeStore('the state of the data', (suite) => {
  it('tells which games are stored', async () => {
    await write(suite, { id: '1', day: '2024-10-08', findings: [hard] });
    await write(suite, { id: '2', day: '2024-10-09', game: { official: false } });
    const stored = await suite.store.storedGames('NFL', 'espn', ['1', '2', '3']);
    const common = { extractorVersion: 2, lineCount: 11 };
    expect(stored).toEqual([
      { sourceGameId: '1', gameDay: '2024-10-08', official: true, verified: false, ...common },
      { sourceGameId: '2', gameDay: '2024-10-09', official: false, verified: true, ...common },
    ]);
    expect(await suite.store.storedGames('NFL', 'nflverse', ['1'])).toEqual([]);
  });

  it('finds final games that are missing, unverified, stale or not official yet', async () => {
    const day = '2024-10-08';
    const games = ['1', '2', '3', '4', '5'].map((id) => sampleScheduledGame(id, day));
    await record(suite, day, games, 'done');
    await write(suite, { id: '1', day });
    await write(suite, { id: '2', day, findings: [hard] });
    await write(suite, { id: '3', day, extractorVersion: 1 });
    await write(suite, { id: '5', day, game: { official: false } });
    expect(await suite.store.gameGaps(october)).toEqual([
      { sourceGameId: '2', gameDay: day, reason: 'unverified' },
      { sourceGameId: '3', gameDay: day, reason: 'stale' },
      { sourceGameId: '4', gameDay: day, reason: 'missing' },
      { sourceGameId: '5', gameDay: day, reason: 'unofficial' },
    ]);
    expect(await suite.store.gameGaps({ ...october, to: toGameDay('2024-10-07') })).toEqual([]);
  });

  it('misses no game that is not final, has moved or is no longer listed', async () => {
    const day = '2024-10-08';
    const live = { ...sampleScheduledGame('1', day), status: 'live' as const };
    const moved = { ...sampleScheduledGame('2', day), movedTo: toGameDay('2024-10-09') };
    await record(suite, day, [live, moved, sampleScheduledGame('3', day)], 'waiting');
    await record(suite, day, [live, moved], 'waiting');
    expect(await suite.store.gameGaps(october)).toEqual([]);
    await record(suite, '2024-10-09', [sampleScheduledGame('2', '2024-10-09')], 'waiting');
    expect(await suite.store.gameGaps(october)).toEqual([
      { sourceGameId: '2', gameDay: '2024-10-09', reason: 'missing' },
    ]);
  });

  it('sums a league up', async () => {
    const day = '2024-10-08';
    await record(suite, day, [sampleScheduledGame('1', day), sampleScheduledGame('2', day)], 'failed');
    await record(suite, '2024-10-09', [], 'empty');
    await record(suite, '2024-10-10', [], 'empty');
    await write(suite, { id: '1', day });
    const runId = await suite.store.startRun({ league: 'NFL', plan: 'nfl-last-7', words: {} });
    expect(await suite.store.leagueStatus(version2)).toEqual({
      league: 'NFL',
      firstDay: day,
      lastDay: '2024-10-10',
      units: { done: 0, empty: 2, waiting: 0, failed: 1, blocked: 0 },
      games: 1,
      stats: 11,
      gaps: { missing: 1, unverified: 0, stale: 0, unofficial: 0 },
      lastRun: {
        plan: 'nfl-last-7',
        startedAt: expect.stringMatching(/^2024-10-09T06:00:00/),
        finishedAt: null,
        exitCode: null,
      },
    });
    const units = { done: 0, empty: 2, waiting: 0, failed: 1, blocked: 0 };
    await suite.store.finishRun(runId, sampleSummary({ exitCode: 3, units }));
    expect((await suite.store.leagueStatus(version2)).lastRun).toMatchObject({ exitCode: 3 });
  });

  it('knows nothing of a league that was never looked at', async () => {
    const nothing = { firstDay: null, lastDay: null, games: 0, stats: 0, lastRun: null };
    expect(await suite.store.leagueStatus({ ...version2, league: 'NBA' })).toMatchObject(nothing);
    expect(await suite.store.leagueStatus({ ...version2, league: 'XFL' })).toMatchObject(nothing);
  });
});
