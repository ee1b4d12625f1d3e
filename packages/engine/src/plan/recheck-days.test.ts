import type { CorrectionWindow } from '@backfield/contract';
import { addDays, type GameDay, generateDateRange, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { isRecheckDue, recheckDays } from './recheck-days.ts';

const words = { deepDays: 0, reason: '', citation: '' };
const after: CorrectionWindow = { ...words, recent: { kind: 'days-after', days: [1, 3, 7] } };
const untilThursday: CorrectionWindow = {
  ...words,
  recent: { kind: 'daily-until', weekday: 4, afterWeekday: 1 },
};

function lastDay(gameDay: string): GameDay | undefined {
  return recheckDays(toGameDay(gameDay), untilThursday).at(-1);
}

describe('the days on which a day is read again', () => {
  it('lie so many days after it', () => {
    expect(recheckDays(toGameDay('2024-02-27'), after)).toEqual(['2024-02-28', '2024-03-01', '2024-03-05']);
  });

  it('are every day until the Thursday after the week’s last games', () => {
    expect(recheckDays(toGameDay('2024-10-06'), untilThursday)).toEqual(generateDateRange('2024-10-07', '2024-10-10'));
    const weekdays = ['2024-10-07', '2024-10-08', '2024-10-09', '2024-10-10', '2024-10-11', '2024-10-12'];
    const thursdays = ['2024-10-10', '2024-10-17', '2024-10-17', '2024-10-17', '2024-10-17', '2024-10-17'];
    expect(weekdays.map(lastDay)).toEqual(thursdays);
  });

  it('come once a week after that, to the end of the deep pass', () => {
    const days = recheckDays(toGameDay('2024-10-01'), { ...after, deepDays: 30 });
    expect(days.map((day) => day.slice(5))).toEqual(['10-02', '10-04', '10-08', '10-15', '10-22', '10-29']);
  });

  it('spread the deep pass over the days of a week', () => {
    const today = toGameDay('2024-12-01');
    const window = { ...after, deepDays: 56, recent: { kind: 'days-after', days: [] } } as const;
    const past = Array.from({ length: 56 }, (_, index) => addDays(today, -1 - index));
    const due = past.filter((day) => isRecheckDue(day, addDays(today, -1), today, window));
    expect(due).toHaveLength(56 / 7);
  });
});

describe('a day', () => {
  const [gameDay, one, two, three, seven] = [0, 1, 2, 3, 7].map((days) => addDays(toGameDay('2024-10-01'), days)) as [
    GameDay,
    GameDay,
    GameDay,
    GameDay,
    GameDay,
  ];

  it('is due once a day to read it again has come', () => {
    expect(isRecheckDue(gameDay, gameDay, gameDay, after)).toBe(false);
    expect(isRecheckDue(gameDay, gameDay, one, after)).toBe(true);
    expect(isRecheckDue(gameDay, one, two, after)).toBe(false);
  });

  it('is not due twice on one day', () => {
    expect(isRecheckDue(gameDay, three, three, after)).toBe(false);
  });

  it('stays due where the run of its day was dropped', () => {
    expect(isRecheckDue(gameDay, one, addDays(three, 2), after)).toBe(true);
    expect(isRecheckDue(gameDay, gameDay, addDays(seven, 300), after)).toBe(true);
  });

  it('is never due again once it was looked at after the last of its days', () => {
    expect(isRecheckDue(gameDay, seven, addDays(seven, 300), after)).toBe(false);
  });
});
