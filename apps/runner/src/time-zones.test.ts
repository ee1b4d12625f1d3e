import { type Simulator, startSimulator } from '@backfield/simulator';
import { openStore } from '@backfield/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProcess } from './testing/run-process.ts';
import { createScratch } from './testing/scratch.ts';

const zones = ['America/New_York', 'Pacific/Nauru', 'UTC'];

let scratch: Awaited<ReturnType<typeof createScratch>>;
let simulator: Simulator;

beforeAll(async () => {
  scratch = await createScratch();
  simulator = await startSimulator({ seed: 3, now: '2024-11-20T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
  await scratch[Symbol.asyncDispose]();
});

async function planIn(zone: string): Promise<{ league: string; gameDay: string }[]> {
  const words = ['plan', 'all', '--from', '2024-03-01', '--to', '2024-11-30', '--json'];
  return JSON.parse((await runProcess(words, { TZ: zone })).output);
}

/** Every stored line of the days around the change of clocks, after a run in the zone. */
async function rowsIn(zone: string): Promise<string[]> {
  const dataDirectory = scratch.path(zone.replace('/', '-'));
  const environment = { TZ: zone, BACKFIELD_UPSTREAM: simulator.url, BACKFIELD_DATA_DIR: dataDirectory };
  const words = ['all', '--from', '2024-11-01', '--to', '2024-11-05', '--rate', '500'];
  expect((await runProcess(words, environment)).exitCode).toBe(0);
  const store = await openStore({ directory: `${dataDirectory}/db` });
  const rows = await store.query<{ line: string }>(`
    select concat_ws(' ', league, season, game_type, game_date, source_game_id, source_player_id, team, prop_type, stat_value) as line
    from stat_lines order by 1`);
  await store.close();
  return rows.map(({ line }) => line);
}

describe('whatever zone the machine is in', () => {
  it('a plan has the same days, those of the clock changes once a league', async () => {
    const [plan = [], ...others] = await Promise.all(zones.map(planIn));
    for (const other of others) expect(other).toEqual(plan);
    for (const day of ['2024-03-10', '2024-11-03'])
      expect(plan.filter(({ gameDay }) => gameDay === day)).toHaveLength(5);
    expect(plan).toHaveLength(5 * 275);
  });

  it('the same rows are stored, on the leagues’ own days', { timeout: 180_000 }, async () => {
    const rows = await rowsIn('UTC');
    expect(rows.length).toBeGreaterThan(10_000);
    expect(await rowsIn('America/New_York')).toEqual(rows);
    expect(await rowsIn('Pacific/Nauru')).toEqual(rows);
  });
});
