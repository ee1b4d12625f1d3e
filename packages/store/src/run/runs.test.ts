import { toGameDay } from '@backfield/contract';
import type { RunSummary } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { manyLines, samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { sampleSummary } from '../testing/sample-summary.ts';
import { describeStore } from '../testing/store-suite.ts';

const run = { league: 'NFL', plan: 'nfl-last-30', words: { mode: 'all', from: '2024-09-10', to: '2024-10-09' } };

describeStore('a run', (suite) => {
  async function finished(summary: Partial<RunSummary> = {}): Promise<number> {
    const runId = await suite.store.startRun(run);
    suite.clock.nowMs += 90_000;
    await suite.store.finishRun(runId, sampleSummary(summary));
    return runId;
  }

  async function metrics(): Promise<Record<string, unknown>> {
    const [row] = await suite.store.query<Record<string, unknown>>(
      'select * from run_metrics order by run_id desc limit 1',
    );
    return row ?? {};
  }

  it('is kept with what it was told and what came of it', async () => {
    const runId = await suite.store.startRun(run);
    const [started] = await suite.store.query<Record<string, unknown>>('select * from runs');
    expect(started).toMatchObject({ id: runId, plan: run.plan, words: run.words, finished_at: null, exit_code: null });
    expect(await metrics()).toMatchObject({ run_id: runId, verdict: 'unfinished', duration_ms: null, requests: null });
    suite.clock.nowMs += 90_000;
    await suite.store.finishRun(runId, sampleSummary());
    expect(await metrics()).toMatchObject({
      league: 'NFL',
      mode: 'all',
      first_day: '2024-09-10',
      last_day: '2024-10-09',
      duration_ms: 90_000,
      verdict: 'good',
      ended: 'complete',
      exit_code: 0,
      error_code: null,
      days_done: 25,
      days_empty: 5,
      games: 58,
      lines_inserted: 30_000,
      lines_updated: 2,
      lines_deleted: 1,
      corrections: 3,
    });
  });

  it('that was killed is closed by the next one, and no run at work is', async () => {
    const other = { ...run, words: { mode: 'all', from: '2024-01-01', to: '2024-01-02' } };
    const atWork = { ...run, words: { mode: 'all', from: '2024-02-01', to: '2024-02-02' } };
    const [from, to] = [toGameDay('2024-02-01'), toGameDay('2024-02-02')];
    await suite.store.acquireLease({ league: 'NFL', from, to, holder: 'laptop, process 1', lastsMs: 60_000 });
    for (const begun of [atWork, other, run]) await suite.store.startRun(begun);
    suite.clock.nowMs += 90_000;
    await suite.store.startRun(run);
    const verdicts = await suite.store.query('select first_day, verdict, exit_code from run_metrics order by run_id');
    expect(verdicts).toEqual([
      { first_day: '2024-02-01', verdict: 'unfinished', exit_code: null },
      { first_day: '2024-01-01', verdict: 'killed', exit_code: null },
      { first_day: '2024-09-10', verdict: 'killed', exit_code: null },
      { first_day: '2024-09-10', verdict: 'unfinished', exit_code: null },
    ]);
  });

  it('knows the corrections that it made and that changed a value most, with the names of player and game', async () => {
    const write = (runId: number, stats: Record<string, number>) => ({
      ...sampleWrite({ players: [samplePlayer('11', '1', stats), samplePlayer('21', '2', manyLines())] }),
      runId,
    });
    const first = await suite.store.startRun(run);
    await suite.store.writeGame(write(first, manyLines()));
    suite.clock.nowMs += 90_000;
    const second = await suite.store.startRun(run);
    await suite.store.writeGame(write(second, { ...manyLines(), stat_1: 4 }));
    suite.clock.nowMs += 90_000;
    const third = await suite.store.startRun(run);
    const { stat_11: _gone, ...rest }: Record<string, number> = {
      ...manyLines(),
      stat_1: 4,
      stat_2: 0,
      stat_3: 5,
      stat_5: -1,
    };
    await suite.store.writeGame(write(third, rest));
    const game = { gameDay: '2024-10-08', sourceGameId: '100', game: 'NYJ at CHI', player: 'Player 11' };
    expect(await suite.store.largestCorrections(third, 3)).toEqual([
      { ...game, propType: 'stat_11', oldValue: 12, newValue: null },
      { ...game, propType: 'stat_5', oldValue: 6, newValue: -1 },
      { ...game, propType: 'stat_2', oldValue: 3, newValue: 0 },
    ]);
    expect(await suite.store.largestCorrections(second, 3)).toMatchObject([{ oldValue: 2, newValue: 4 }]);
    expect(await suite.store.largestCorrections(first, 3)).toEqual([]);
  });

  it('is kept with what it cost, host by host and step by step', async () => {
    const costs = { requests: 40, retries: 3, failures: 1, bytes: 3_000_000_000, pacingMs: 7999.6, backoffMs: 4000 };
    const none = { requests: 2, retries: 0, failures: 0, bytes: 10, pacingMs: 0, backoffMs: 0 };
    const runId = await finished({
      hosts: [
        { host: 'site.api.espn.com', ...costs },
        { host: 'github.com', ...none },
      ],
      spentMs: { schedule: 1000.4, boxScore: 20_000, names: 3, reading: 400, database: 5000 },
    });
    expect(await suite.store.query('select * from run_hosts order by host')).toEqual([
      {
        run_id: runId,
        host: 'github.com',
        requests: 2,
        retries: 0,
        failures: 0,
        bytes: 10,
        pacing_ms: 0,
        backoff_ms: 0,
      },
      {
        run_id: runId,
        host: 'site.api.espn.com',
        requests: 40,
        retries: 3,
        failures: 1,
        bytes: 3_000_000_000,
        pacing_ms: 8000,
        backoff_ms: 4000,
      },
    ]);
    expect(await metrics()).toMatchObject({
      requests: 42,
      retries: 3,
      failures: 1,
      bytes: 3_000_000_010,
      pacing_ms: 8000,
      backoff_ms: 4000,
      schedule_ms: 1000,
      box_score_ms: 20_000,
      names_ms: 3,
      reading_ms: 400,
      database_ms: 5000,
    });
  });

  it('is the same when it is told twice, as after a lost answer', async () => {
    const hosts = [{ host: 'a', requests: 1, retries: 0, failures: 0, bytes: 1, pacingMs: 0, backoffMs: 0 }];
    const runId = await finished({ hosts });
    const before = await metrics();
    await suite.store.finishRun(runId, sampleSummary({ hosts }));
    expect(await metrics()).toEqual(before);
  });

  it('that ended badly says how, and gets the verdict of its report', async () => {
    const nothing = { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 1 };
    const blocked = { end: 'blocked', code: 'HOST_BLOCKED', error: 'it does not answer' } as const;
    await finished({ ...blocked, exitCode: 5, games: 0, units: nothing });
    expect(await metrics()).toMatchObject({
      ended: 'blocked',
      error_code: 'HOST_BLOCKED',
      error: 'it does not answer',
      verdict: 'bad',
    });
    await finished({ ...blocked, exitCode: 5, games: 3 });
    expect(await metrics()).toMatchObject({ verdict: 'partial' });
    await finished({ end: 'stopped', code: 'DATABASE_LOST', exitCode: 1 });
    expect(await metrics()).toMatchObject({ ended: 'stopped', verdict: 'bad' });
  });

  it('is refused for a league that is not registered', async () => {
    await expect(suite.store.startRun({ ...run, league: 'XFL' })).rejects.toThrow('League XFL is not in the database');
  });
});
