import { describe, expect, it } from 'vitest';
import { type LeagueWork, shareHosts } from './share-hosts.ts';

const hour = 3600;

function work(league: string, changes: Partial<LeagueWork> = {}): LeagueWork {
  return { league, host: 'espn', ratePerSecond: 5, seconds: 60, days: 300, canBeSplit: true, ...changes };
}
const shared = (...works: LeagueWork[]) => Object.fromEntries(shareHosts(works));

describe('the work of a run', () => {
  it('is one job a league where it is short', () => {
    expect(shared(work('NHL', { host: 'nhl', ratePerSecond: 3 }))).toEqual({ NHL: { jobs: 1, ratePerSecond: null } });
  });

  it('asks a host no more than its rate, however many jobs ask it', () => {
    expect(shared(work('NFL'), work('NBA'), work('MLB', { host: 'mlb' }))).toEqual({
      NFL: { jobs: 1, ratePerSecond: 2.5 },
      NBA: { jobs: 1, ratePerSecond: 2.5 },
      MLB: { jobs: 1, ratePerSecond: null },
    });
  });

  it('is several jobs where it is long', () => {
    expect(shared(work('NBA', { seconds: 7 * hour }))).toEqual({ NBA: { jobs: 4, ratePerSecond: 1.25 } });
  });

  it('is not split where the database is a file, nor into more jobs than days', () => {
    expect(shared(work('NBA', { seconds: 70 * hour, canBeSplit: false }))).toMatchObject({ NBA: { jobs: 1 } });
    expect(shared(work('NBA', { seconds: 70 * hour, days: 3 }))).toMatchObject({ NBA: { jobs: 3 } });
  });

  it('is not split so far that a job would only wait for its turn', () => {
    expect(shared(work('NBA', { seconds: 500 * hour }))).toEqual({ NBA: { jobs: 10, ratePerSecond: 0.5 } });
    const shares = shared(work('NFL', { seconds: 100 * hour }), work('NBA', { seconds: 300 * hour }));
    expect(shares.NFL?.jobs).toBeLessThan(shares.NBA?.jobs ?? 0);
    const all = (shares.NFL?.jobs ?? 0) + (shares.NBA?.jobs ?? 0);
    expect(all).toBeLessThanOrEqual(10);
    expect((shares.NBA?.ratePerSecond ?? 0) * all).toBeLessThanOrEqual(5);
  });

  it('is never more jobs than GitHub starts', () => {
    const fast = { ratePerSecond: 1000, seconds: 100_000 * hour, days: 9000 };
    const works = ['NFL', 'NBA', 'MLB', 'NHL', 'WNBA'].map((league) => work(league, { ...fast, host: league }));
    const jobs = [...shareHosts(works).values()].map((share) => share.jobs);
    expect(jobs.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(256);
    expect(Math.min(...jobs)).toBeGreaterThan(40);
  });
});
