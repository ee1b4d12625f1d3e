import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDayList, parseDayList } from './day-list.ts';
import { addDays, toGameDay } from './game-day.ts';

const first = toGameDay('2024-02-20');
const someDays = fc.uniqueArray(fc.nat(400)).map((numbers) => numbers.map((number) => addDays(first, number)));

describe('a list of days', () => {
  it('writes days that follow each other as a range', () => {
    const days = ['2024-10-02', '2024-09-29', '2024-09-30', '2024-10-01', '2024-10-04'].map(toGameDay);
    expect(formatDayList(days)).toBe('2024-09-29..2024-10-02,2024-10-04');
    expect(formatDayList([])).toBe('');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        expect(parseDayList(formatDayList(days))).toEqual(days.toSorted());
      }),
    );
  });

  it('takes single days, ranges and spaces, each day once', () => {
    expect(parseDayList(' 2024-02-28..2024-03-01 , 2024-02-29,')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('joins the closest ranges where there is room for few, and loses no day', () => {
    const days = parseDayList('2024-01-01..2024-01-03,2024-01-05,2024-03-01');
    expect(formatDayList(days, { mostRanges: 2 })).toBe('2024-01-01..2024-01-05,2024-03-01');
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 20 }), (some, mostRanges) => {
        const text = formatDayList(some, { mostRanges });
        expect(text.split(',').length).toBeLessThanOrEqual(mostRanges);
        expect(new Set(parseDayList(text)).isSupersetOf(new Set(some))).toBe(true);
      }),
    );
  });

  it.each([
    ['2023-02-29', /"2023-02-29" is not a date/],
    ['2024-01-02..2024-01-01', /Swap the two dates/],
    ['2024-01-01..', /"" is not a date/],
  ])('refuses %s', (text, message) => {
    expect(() => parseDayList(text)).toThrow(message);
  });
});
