import { leagues } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { jobEntrySchema, planOfEntry } from './job-entry.ts';
import { readInputs } from './run-inputs.ts';

describe('the inputs of a run', () => {
  it('may all be empty, as on a schedule', async () => {
    const empty = { INPUT_LEAGUE: '', INPUT_DAYS: '', INPUT_MODE: '', INPUT_DRY_RUN: '', INPUT_GENERATION: '' };
    const inputs = await readInputs(empty);
    expect(inputs).toMatchObject({ namesDays: false, mode: 'due', dryRun: false, generation: 0, remaining: null });
    expect(inputs.leagues.map(({ code }) => code)).toEqual(leagues.map(({ code }) => code));
    expect(await readInputs({})).toEqual(inputs);
  });

  it('mean what they mean on the command line', async () => {
    const environment = { INPUT_LEAGUE: 'NBA', INPUT_SEASON: '2025', INPUT_DAYS: '30', INPUT_DRY_RUN: 'true' };
    expect(await readInputs(environment)).toMatchObject({
      config: { league: 'NBA', season: 2025, days: 30 },
      namesDays: true,
      dryRun: true,
    });
    const ahead = await readInputs({ INPUT_DAYS: '3', INPUT_AHEAD_DAYS: '2' });
    expect(ahead.config).toEqual({ league: 'all', days: 3, aheadDays: 2 });
  });

  it.each([
    [{ INPUT_LEAGUE: 'XFL' }, /"XFL" is not a league/],
    [{ INPUT_DAYS: '3; rm -rf /' }, /"3; rm -rf \/" is not a number of days/],
    [{ INPUT_DATES: '$(id)' }, /is not a date/],
    [{ INPUT_MODE: 'some' }, /The input mode is "some"; it takes all, due/],
    [{ INPUT_DRY_RUN: 'yes' }, /The input dry_run is "yes"/],
    [{ INPUT_GENERATION: '-1' }, /The input generation is "-1"/],
    [{ INPUT_REMAINING: 'XFL 2024-01-01' }, /The input remaining has "XFL 2024-01-01"/],
    [{ INPUT_REMAINING: 'NBA 2024-13-01' }, /is not a date/],
  ])('%j is refused with what to do', async (environment, message) => {
    await expect(readInputs(environment)).rejects.toThrow(message);
  });
});

describe('a job of the matrix', () => {
  const entry = { league: 'NBA', name: 'NBA 1/2', artifact: 'nba-1-of-2', embedded: false, words: [] as string[] };

  it('knows its days and where their progress is kept', async () => {
    const words = ['NBA', '--dates', '2024-10-30..2024-11-01', '--mode', 'due', '--exactly', '--rate', '2.5'];
    const plan = await planOfEntry({ ...entry, words }, Date.now());
    expect(plan).toEqual({
      key: 'nba-dates-2024-10-30-2024-10-31-2024-11-01-due',
      days: ['2024-10-30', '2024-10-31', '2024-11-01'],
    });
    expect(await planOfEntry({ ...entry, words: words.with(4, 'all').toSpliced(5, 1) }, Date.now())).toMatchObject({
      key: 'nba-dates-2024-10-30-2024-10-31-2024-11-01',
    });
    expect(await planOfEntry(entry, Date.now())).toBeNull();
  });

  it.each(['../nba', 'nba/1', 'NBA', ''])('is never called %j in the names of artifacts', (artifact) => {
    expect(jobEntrySchema.safeParse({ ...entry, artifact }).success).toBe(false);
  });
});
