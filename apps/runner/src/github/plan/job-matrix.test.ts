import { generateDateRange, toGameDay } from '@backfield/contract';
import { findLeague } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { type LeagueState, stateOfLedgerFile } from '../league-state.ts';
import { type JobMatrixOptions, jobMatrix } from './job-matrix.ts';

type Sources = LeagueState['sources'];

/** A league that is to run these days and has rows from these sources. */
function planned(
  code: string,
  [from, to]: [string, string],
  sources: Partial<Sources> = {},
  costs: LeagueState['costs'] = [],
) {
  const league = findLeague(code);
  if (!league) throw new Error(`There is no ${code}.`);
  const days = generateDateRange(toGameDay(from), toGameDay(to));
  const due = days.map((gameDay) => ({ gameDay, reasons: ['asked' as const] }));
  const state = { ...stateOfLedgerFile(null, null), sources: { seasons: [], days: [], ...sources }, costs };
  return { plan: { league, due, idle: null, renew: false }, state };
}

/** The jobs by name, each with its requests a second. */
async function jobs(options: Partial<JobMatrixOptions> & Pick<JobMatrixOptions, 'planned'>) {
  const entries = await jobMatrix({ inputs: { mode: 'due', dryRun: false }, embedded: false, ...options });
  return entries.map(({ name, words }) => [name, words.includes('--rate') ? Number(words.at(-1)) : null]);
}

const week: [string, string] = ['2024-12-13', '2024-12-20'];
const nbaStats = (season: number) => ({ seasons: [{ season, source: 'nba-stats', games: 400 }] });

describe('the jobs of a run', () => {
  it('share a host with those that read it, and not with a league that reads another source', async () => {
    const both = [planned('NFL', week), planned('NBA', week)];
    expect(await jobs({ planned: both })).toEqual([
      ['NFL', 2.5],
      ['NBA', 2.5],
    ]);
    expect(await jobs({ planned: both, preferredSources: { NBA: 'nba-stats' } })).toEqual([
      ['NFL', null],
      ['NBA', null],
    ]);
    const stored = [planned('NFL', week), planned('NBA', week, nbaStats(2025))];
    expect(await jobs({ planned: stored })).toEqual([
      ['NFL', null],
      ['NBA', null],
    ]);
    // The configuration says more than what is stored, as it does in the job.
    expect(await jobs({ planned: stored, preferredSources: { NBA: 'espn' } })).toEqual([
      ['NFL', 2.5],
      ['NBA', 2.5],
    ]);
  });

  it('ask no host more than its share where the days of one job are of two sources', async () => {
    const seasons: [string, string] = ['2024-06-01', '2024-10-31'];
    const two = [planned('NFL', week), planned('NBA', seasons, nbaStats(2024))];
    expect(await jobs({ planned: two, embedded: true })).toEqual([
      ['NFL', 2.5],
      ['NBA', 1],
    ]);
  });

  it('are as many as the source that is read makes work for', async () => {
    const costs = [
      { source: 'espn', seconds: 40_000, days: 20, games: 180 },
      { source: 'nba-stats', seconds: 200, days: 300, games: 1200 },
    ];
    const season: [string, string] = ['2024-10-22', '2025-04-13'];
    const names = async (sources: Partial<Sources>) =>
      (await jobs({ planned: [planned('NBA', season, sources, costs)] })).map(([name]) => name);
    expect(await names(nbaStats(2025))).toEqual(['NBA']);
    expect((await names({})).length).toBeGreaterThan(3);
  });
});
