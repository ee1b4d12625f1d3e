import { createMadeUpLeague } from '@backfield/conformance';
import { describe, expect, it } from 'vitest';
import { parseBatch, selectionOf } from './backfill-config.ts';
import { planBackfill } from './plan.ts';

const league = createMadeUpLeague({ games: [] });
/** 03:30 UTC on the 13th is still the evening of the 12th in the league's zone. */
const now = Date.parse('2024-10-13T03:30:00Z');
const plan = (words: Parameters<typeof selectionOf>[0], order?: 'newest') =>
  planBackfill(league, selectionOf(words), now, order);

describe('plan', () => {
  it('means today in the league’s zone, the days before it and the days after it', () => {
    const { days, key } = plan({ league: 'MUL', days: 30, aheadDays: 7 });
    expect(days).toHaveLength(38);
    expect([days[0], days.at(-1)]).toEqual(['2024-09-12', '2024-10-19']);
    expect(days).toContain('2024-10-12');
    expect(key).toBe('mul-last-30-ahead-7');
  });

  it('goes back seven days where nothing is said', () => {
    expect(plan({ league: 'MUL' }).days).toHaveLength(8);
  });

  it('keeps its key from one day to the next', () => {
    const words = selectionOf({ league: 'MUL', days: 30 });
    expect(planBackfill(league, words, now + 86_400_000).key).toBe(planBackfill(league, words, now).key);
  });

  it('takes a season by the days that have begun', () => {
    const { days } = plan({ league: 'MUL', season: 2025 });
    expect([days[0], days.at(-1)]).toEqual(['2024-09-01', '2024-10-12']);
  });

  it('takes the last days of a season that is over from its end', () => {
    expect(plan({ league: 'MUL', season: 2024, days: 2 }).days).toEqual(['2024-02-28', '2024-02-29']);
    expect(plan({ league: 'MUL', season: 2023, days: 1 }).days).toEqual(['2023-02-28']);
  });

  it('takes the last days of a running season up to today', () => {
    expect(plan({ league: 'MUL', season: 2025, days: 2 }).days).toEqual(['2024-10-11', '2024-10-12']);
  });

  it('refuses a season that has not begun, was never played, or came before the first', () => {
    expect(() => plan({ league: 'MUL', season: 2026 })).toThrow(/has not begun: its first day is 2025-09-01/);
    expect(() => plan({ league: 'MUL', season: 2005 })).toThrow(/a made-up lockout/);
    expect(() => plan({ league: 'MUL', season: 1999 })).toThrow(/the first is 2000/);
  });

  it('keeps every day of an explicit range, off season and future too', () => {
    expect(plan({ league: 'MUL', startDate: '2025-07-01', endDate: '2025-07-03' }).days).toHaveLength(3);
  });

  it('takes single dates once each, in order, and starts at the end where asked', () => {
    const dates = ['2024-10-09', '2024-10-08', '2024-10-09'];
    expect(plan({ league: 'MUL', dates }).days).toEqual(['2024-10-08', '2024-10-09']);
    expect(plan({ league: 'MUL', dates }, 'newest').days).toEqual(['2024-10-09', '2024-10-08']);
  });

  it('has a short key for many dates, another one for other dates', () => {
    const dates = Array.from({ length: 40 }, (_, index) => `2024-10-${String((index % 30) + 1).padStart(2, '0')}`);
    const key = plan({ league: 'MUL', dates }).key;
    expect(key).toMatch(/^mul-dates-2024-10-01-to-2024-10-30-30-[a-z0-9]+$/);
    expect(plan({ league: 'MUL', dates: dates.slice(1, 29) }).key).not.toBe(key);
  });

  it.each([
    [{ season: 2024, startDate: '2024-01-01', endDate: '2024-01-02' }, /Choose one of a season and a from-to range/],
    [{ season: 2024, dates: ['2024-01-01'] }, /Choose one of a season and single dates/],
    [{ startDate: '2024-01-01' }, /needs both ends/],
    [{ days: 3, startDate: '2024-01-01', endDate: '2024-01-02' }, /number of days goes with a season/],
    [{ season: 2024, aheadDays: 3 }, /Days ahead go with days back/],
  ])('refuses %j', (words, message) => {
    expect(() => selectionOf({ league: 'MUL', ...words })).toThrow(message);
  });

  it('refuses a reversed range and a date that does not exist', () => {
    expect(() => plan({ league: 'MUL', startDate: '2024-01-02', endDate: '2024-01-01' })).toThrow(/Swap the two dates/);
    expect(() => plan({ league: 'MUL', dates: ['2023-02-29'] })).toThrow(/is not a date/);
  });
});

describe('a batch file', () => {
  it('is read as configs', () => {
    expect(parseBatch('[{ "league": "NFL", "season": 2024, "days": 30 }]', 'batch.json')).toEqual([
      { league: 'NFL', season: 2024, days: 30 },
    ]);
  });

  it.each([
    ['{', /batch.json is not JSON/],
    ['[]', /batch.json: the file/],
    ['{"league":"NFL"}', /batch.json: the file/],
    ['[{"league":"NFL"},{"league":"NBA","seasn":2024}]', /entry 2: .*seasn/],
    ['[{"league":"NFL","days":"30"}]', /entry 1, days/],
    ['[{"league":"NFL","recheck":[1,0]}]', /entry 1, recheck.1/],
    ['[{"league":"NFL","deepDays":-1}]', /entry 1, deepDays/],
    ['[{"league":"NFL","dates":["2024-1-1"]}]', /entry 1, dates.0: write dates as YYYY-MM-DD/],
  ])('names what is wrong with %s', (json, message) => {
    expect(() => parseBatch(json, 'batch.json')).toThrow(message);
  });
});
