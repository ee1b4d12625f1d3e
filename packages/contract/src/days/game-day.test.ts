import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  gameDayAt,
  generateDateRange,
  getLastNDays,
  isGameDay,
  spanOf,
  toGameDay,
} from './game-day.ts';

const someDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(toGameDay('1900-01-01'), days));

describe('game days', () => {
  it('holds the days of both clock changes once each', () => {
    for (const changeDay of ['2024-03-10', '2024-11-03']) {
      const days = generateDateRange(addDays(toGameDay(changeDay), -3), addDays(toGameDay(changeDay), 3));
      expect(days.filter((day) => day === changeDay)).toHaveLength(1);
      expect(days).toHaveLength(7);
    }
  });

  it('includes both ends and every day between, in order', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 800 }), (start, length) => {
        const days = generateDateRange(start, addDays(start, length));
        expect(days).toHaveLength(length + 1);
        expect(days[0]).toBe(start);
        expect(new Set(days).size).toBe(days.length);
        expect([...days].sort()).toEqual(days);
        expect(daysBetween(start, days.at(-1) ?? start)).toBe(length);
      }),
    );
  });

  it('gives 30 days ending today for the last 30 days', () => {
    const days = getLastNDays(30, '2024-03-12');
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual(['2024-02-12', '2024-03-12']);
  });

  it('files an evening game in the West under its Eastern date', () => {
    expect(gameDayAt('2024-12-16T01:20Z', 'America/New_York')).toBe('2024-12-15');
    expect(gameDayAt('2024-03-10T06:59:00Z', 'America/New_York')).toBe('2024-03-10');
  });

  it('knows the day of a clock that counts parts of milliseconds', () => {
    expect(gameDayAt(Date.parse('2024-10-13T03:59:59.999Z') + 0.9, 'America/New_York')).toBe('2024-10-12');
  });

  it('finds the first and the last of days in any order', () => {
    const days = ['2024-10-03', '2024-10-01', '2024-10-02'].map(toGameDay);
    expect(spanOf(days)).toEqual({ from: '2024-10-01', to: '2024-10-03' });
    expect(spanOf(days.slice(0, 1))).toEqual({ from: '2024-10-03', to: '2024-10-03' });
  });

  it.each(['2023-02-29', '2024-13-01', '20240101', '2024-1-1', 'yesterday', '', '+002024-01-01'])(
    'refuses %j',
    (text) => {
      expect(isGameDay(text)).toBe(false);
      expect(() => toGameDay(text)).toThrow(expect.objectContaining({ code: 'BAD_DATE' }));
    },
  );

  it('refuses a range that ends before it starts', () => {
    expect(() => generateDateRange('2024-10-09', '2024-10-08')).toThrow(
      expect.objectContaining({ code: 'RANGE_REVERSED' }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d last days', (days) => {
    expect(() => getLastNDays(days, '2024-01-01')).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
