import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { makeupDay } from './makeup-day.ts';

describe('the day of a makeup', () => {
  it.each([
    ['Inclement Weather - Makeup date June 5', '2025-06-04', '2025-06-05'],
    ['Makeup date: Sept. 12', '2025-06-04', '2025-09-12'],
    ['Postponed - Makeup date January 9', '2024-12-28', '2025-01-09'],
    ['Makeup date June 31', '2025-06-04', null],
    ['Makeup date to be announced', '2025-06-04', null],
    ['Doubleheader - Game 1 - Makeup from June 4', '2025-06-05', null],
  ])('in "%s" of %s is %s', (headline, gameDay, expected) => {
    expect(makeupDay(['Rivalry Week', headline], toGameDay(gameDay))).toBe(expected);
  });
});
