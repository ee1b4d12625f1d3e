import { expect, it } from 'vitest';
import { describeStore } from '../testing/store-suite.ts';

describeStore('a run', (suite) => {
  it('is kept with what it was told and what came of it', async () => {
    const words = { league: 'NFL', days: 30 };
    const runId = await suite.store.startRun({ league: 'NFL', plan: 'nfl-last-30', words });
    const [started] = await suite.store.query('select * from runs');
    expect(started).toMatchObject({ id: runId, plan: 'nfl-last-30', words, finished_at: null, exit_code: null });
    suite.clock.nowMs += 90_000;
    const units = { done: 25, empty: 5, waiting: 0, failed: 0, blocked: 0 };
    const counts = { games: 58, linesInserted: 30_000, linesUpdated: 2, linesDeleted: 1, corrections: 3 };
    await suite.store.finishRun(runId, { exitCode: 0, units, ...counts });
    const [finished] = await suite.store.query(
      'select *, extract(epoch from finished_at - started_at)::integer as seconds from runs',
    );
    expect(finished).toMatchObject({
      exit_code: 0,
      units,
      games: 58,
      lines_inserted: 30_000,
      corrections: 3,
      seconds: 90,
    });
  });

  it('is refused for a league that is not registered', async () => {
    const run = { league: 'XFL', plan: 'xfl-last-7', words: {} };
    await expect(suite.store.startRun(run)).rejects.toThrow('League XFL is not in the database');
  });
});
