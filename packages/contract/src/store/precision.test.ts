import { describe, expect, it } from 'vitest';
import type { Precision } from '../source/source.ts';
import { isRefined, keepExact } from './precision.ts';

const rounding: Precision = { propTypes: ['minutes'], exact: false };
const exact: Precision = { propTypes: ['minutes'], exact: true };

function lineOf(value: number, propType = 'minutes', sourcePlayerId = 'p1') {
  return { sourcePlayerId, sourceTeamId: '1', propType, value };
}

describe('an answer that rounds', () => {
  it.each([
    [32, 32.37],
    [33, 32.5],
    [0, 0.33],
  ])('keeps %d where the exact value is stored: %d', (whole, stored) => {
    expect(keepExact([lineOf(stored)], [lineOf(whole)], rounding)).toEqual([lineOf(stored)]);
  });

  it.each([
    [33, 32.37],
    [32, 32.5],
    [32, 33],
  ])('changes %d where it is no rounding of %d', (whole, stored) => {
    expect(keepExact([lineOf(stored)], [lineOf(whole)], rounding)).toEqual([lineOf(whole)]);
  });

  it('keeps the values of its own players and prop types alone', () => {
    const stored = [lineOf(32.37), lineOf(4.2, 'points')];
    const incoming = [lineOf(32, 'minutes', 'p2'), lineOf(4, 'points')];
    expect(keepExact(stored, incoming, rounding)).toEqual(incoming);
  });

  it('is the answer itself where a source has one way of asking, or this is the exact one', () => {
    const incoming = [lineOf(32)];
    expect(keepExact([lineOf(32.37)], incoming, undefined)).toBe(incoming);
    expect(keepExact([lineOf(32.37)], incoming, exact)).toBe(incoming);
  });
});

describe('an exact value', () => {
  it('refines its own rounding, and corrects any other', () => {
    const change = (oldValue: number | null, newValue: number | null) => ({ propType: 'minutes', oldValue, newValue });
    expect(isRefined(change(32, 32.37), exact)).toBe(true);
    expect(isRefined(change(33, 32.37), exact)).toBe(false);
    expect(isRefined(change(32.4, 32.37), exact)).toBe(false);
    expect(isRefined(change(32, null), exact)).toBe(false);
    expect(isRefined(change(null, 32.37), exact)).toBe(false);
    expect(isRefined(change(32, 32.37), rounding)).toBe(false);
    expect(isRefined({ ...change(32, 32.37), propType: 'points' }, exact)).toBe(false);
  });
});
