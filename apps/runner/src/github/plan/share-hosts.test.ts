import { describe, expect, it } from 'vitest';
import { jobCounts, jobRates, type LeagueWork } from './share-hosts.ts';

const hour = 3600;
const rates: Record<string, number> = { nhl: 3, slow: 1 };
const rateOf = (host: string) => rates[host] ?? 5;

function work(league: string, changes: Partial<LeagueWork> = {}): LeagueWork {
  return { league, hosts: ['espn'], seconds: 60, days: 300, canBeSplit: true, ...changes };
}
const counts = (...works: LeagueWork[]) => Object.fromEntries(jobCounts(works, { rateOf }));
const ratesOf = (...hosts: string[][]) =>
  jobRates(
    hosts.map((ofJob) => ({ hosts: ofJob })),
    rateOf,
  );

describe('the work of a run', () => {
  it('is one job a league where it is short', () => {
    expect(counts(work('NHL', { hosts: ['nhl'] }), work('NBA'))).toEqual({ NHL: 1, NBA: 1 });
  });

  it('is several jobs where it is long', () => {
    expect(counts(work('NBA', { seconds: 7 * hour }))).toEqual({ NBA: 4 });
  });

  it('is not split where the database is a file, nor into more jobs than days', () => {
    expect(counts(work('NBA', { seconds: 70 * hour, canBeSplit: false }))).toEqual({ NBA: 1 });
    expect(counts(work('NBA', { seconds: 70 * hour, days: 3 }))).toEqual({ NBA: 3 });
  });

  it('is not split so far that a job would only wait for its turn', () => {
    expect(counts(work('NBA', { seconds: 500 * hour }))).toEqual({ NBA: 10 });
    expect(counts(work('NBA', { seconds: 500 * hour, hosts: ['espn', 'slow'] }))).toEqual({ NBA: 2 });
    const shared = counts(work('NFL', { seconds: 100 * hour }), work('NBA', { seconds: 300 * hour }));
    expect(shared.NFL).toBeLessThan(shared.NBA ?? 0);
    expect((shared.NFL ?? 0) + (shared.NBA ?? 0)).toBeLessThanOrEqual(10);
  });

  it('is never more jobs than GitHub starts', () => {
    const long = { seconds: 100_000 * hour, days: 9000 };
    const works = ['NFL', 'NBA', 'MLB', 'NHL', 'WNBA'].map((league) => work(league, { ...long, hosts: [league] }));
    const jobs = [...jobCounts(works, { rateOf: () => 1000 }).values()];
    expect(jobs.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(256);
    expect(Math.min(...jobs)).toBeGreaterThan(40);
  });
});

describe('what a job may ask of a host', () => {
  it('is what the host takes, where no other job asks it', () => {
    expect(ratesOf(['espn'], ['mlb'], ['nhl', 'slow'])).toEqual([null, null, null]);
  });

  it('is its share, however many jobs ask, and whatever leagues they are of', () => {
    expect(ratesOf(['espn'], ['espn'], ['mlb'])).toEqual([2.5, 2.5, null]);
    expect(ratesOf(['nhl'], ['nhl'], ['nhl'], ['nhl'])).toEqual([0.75, 0.75, 0.75, 0.75]);
  });

  it('of several hosts is what suits each of them', () => {
    expect(ratesOf(['espn', 'slow'], ['espn'])).toEqual([1, 2.5]);
    expect(ratesOf(['espn', 'slow'], ['slow'])).toEqual([0.5, 0.5]);
  });
});
