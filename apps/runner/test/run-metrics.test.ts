import type { HostUsage } from '@backfield/contract';
import type { RunReport } from '@backfield/report';
import { startSimulator } from '@backfield/simulated-leagues';
import { databases } from '@backfield/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { inDatabase } from './support/stored-rows.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

interface HostRow extends Record<Exclude<keyof HostUsage, 'pacingMs' | 'backoffMs' | 'host'>, number> {
  league: string;
  host: string;
  pacing_ms: number;
  backoff_ms: number;
}

it('leagues that share hosts and a process each account for their own part of it', { timeout: 120_000 }, async () => {
  await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
  await using database = await databases.either();
  simulator.setFaults({ share: { share: 0.2, mix: ['status:503', 'reset', 'cut-off'] } });
  const words = 'all --from 2024-10-16 --to 2024-10-18 --rate 20 --json'.split(' ');
  const ended = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: simulator.url });
  const report: RunReport = JSON.parse(ended.output);
  const { rows, metrics } = await inDatabase(database.location, async (store) => ({
    rows: await store.query<HostRow>(
      'select m.league, h.* from run_hosts h join run_metrics m on m.run_id = h.run_id order by m.league, h.host',
    ),
    metrics: await store.query<Record<string, number | string>>('select * from run_metrics order by league'),
  }));

  expect(rows.filter(({ host }) => host === 'site.api.espn.com').map(({ league }) => league)).toEqual([
    'NBA',
    'NFL',
    'WNBA',
  ]);
  for (const usage of report.hosts) {
    const ofHost = rows.filter(({ host }) => host === usage.host);
    const sum = (kind: Exclude<keyof HostRow, 'league' | 'host'>) =>
      ofHost.reduce((total, row) => total + row[kind], 0);
    for (const kind of ['requests', 'retries', 'failures', 'bytes'] as const) {
      expect([usage.host, kind, sum(kind)]).toEqual([usage.host, kind, usage[kind]]);
    }
    // Each run's own is rounded to a millisecond.
    expect(Math.abs(sum('pacing_ms') - usage.pacingMs)).toBeLessThanOrEqual(ofHost.length);
    expect(Math.abs(sum('backoff_ms') - usage.backoffMs)).toBeLessThanOrEqual(ofHost.length);
  }
  expect(report.hosts.reduce((total, { retries }) => total + retries, 0)).toBeGreaterThan(5);

  for (const { league, games, inserted, durationMs, requests } of report.results) {
    const row = metrics.find((candidate) => candidate.league === league);
    expect(row).toMatchObject({ games, lines_inserted: inserted, ended: 'complete' });
    const again = Number(row?.requests) - Number(row?.retries);
    // A redirect is a request more than was asked for.
    expect(again).toBeGreaterThanOrEqual(requests);
    expect(Number(row?.duration_ms)).toBeGreaterThan(0);
    expect(Number(row?.duration_ms)).toBeLessThanOrEqual(durationMs + 1);
    expect(Number(row?.schedule_ms)).toBeGreaterThan(0);
    if (games > 0) expect(Number(row?.box_score_ms)).toBeGreaterThan(0);
    if (games > 0) expect(Number(row?.database_ms)).toBeGreaterThan(0);
  }
});
