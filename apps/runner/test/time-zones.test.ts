import { leagues } from '@backfield/leagues';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { databases, type TestDatabase } from '@backfield/store/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ProgramRun, runProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { inDatabase } from './support/stored-rows.ts';

/** Time zones, with their minutes behind UTC on the days before and after the change of clocks. */
const zones = [
  { zone: 'UTC', behind: [0, 0] },
  { zone: 'America/New_York', behind: [240, 300] },
  { zone: 'Pacific/Nauru', behind: [-720, -720] },
];

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 3, now: '2024-11-20T12:00:00Z' });
});
afterAll(async () => {
  await simulator.close();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

type Zone = (typeof zones)[number];

/** The program in a zone: as a process where that is far from the one in which this file was loaded, else in this process. */
async function runIn({ zone, behind }: Zone, words: string[], database?: TestDatabase): Promise<ProgramRun> {
  const environment = { ...database?.environment, TZ: zone, BACKFIELD_UPSTREAM: simulator.url };
  if (zone === 'Pacific/Nauru') return runProcess(words, environment);
  vi.stubEnv('TZ', zone);
  const instants = ['2024-11-02T12:00:00Z', '2024-11-04T12:00:00Z'];
  expect(instants.map((instant) => new Date(instant).getTimezoneOffset())).toEqual(behind);
  return runProgram(words, environment);
}

async function planIn(zone: Zone): Promise<{ league: string; gameDay: string }[]> {
  const words = ['plan', 'all', '--from', '2024-03-01', '--to', '2024-11-30', '--json'];
  return JSON.parse((await runIn(zone, words)).output);
}

/** Every stored line of the days around the change of clocks, after a run in the zone. */
async function rowsIn(zone: Zone): Promise<string[]> {
  await using database = await databases.embedded();
  const words = ['all', '--from', '2024-11-01', '--to', '2024-11-05', '--rate', '500'];
  const run = await runIn(zone, words, database);
  expect(run.exitCode, run.errors).toBe(0);
  const rows = await inDatabase(database.location, (store) =>
    store.query<{ line: string }>(`
    select concat_ws(' ', league, season, game_type, game_date, source_game_id, source_player_id, team, prop_type, stat_value) as line
    from stat_lines order by 1`),
  );
  return rows.map(({ line }) => line);
}

describe('whatever zone the machine is in', () => {
  it('a plan has the same days, those of the clock changes once a league', async () => {
    const plans: Awaited<ReturnType<typeof planIn>>[] = [];
    for (const zone of zones) plans.push(await planIn(zone));
    const [plan = [], ...others] = plans;
    for (const other of others) expect(other).toEqual(plan);
    for (const day of ['2024-03-10', '2024-11-03'])
      expect(plan.filter(({ gameDay }) => gameDay === day)).toHaveLength(leagues.length);
    expect(plan).toHaveLength(leagues.length * 275);
  });

  it('the same rows are stored, on the leagues’ own days', { timeout: 180_000 }, async () => {
    const [first, ...others] = zones as [Zone, ...Zone[]];
    const rows = await rowsIn(first);
    expect(rows.length).toBeGreaterThan(10_000);
    for (const zone of others) expect(await rowsIn(zone), zone.zone).toEqual(rows);
  });
});
