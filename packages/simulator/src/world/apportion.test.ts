import { describe, expect, it } from 'vitest';
import { deal, split, sum } from './apportion.ts';
import { randomFor } from './random.ts';

describe('dealing', () => {
  it('hands out everything, nothing to who has no weight, no more than the cap to anybody', () => {
    const random = randomFor('deal');
    for (let total = 0; total <= 30; total += 1) {
      const shares = deal(random, total, [5, 0, 1, 3], [20, 20, 4, 6]);
      expect(sum(shares)).toBe(total);
      expect(shares[1]).toBe(0);
      expect(shares[2]).toBeLessThanOrEqual(4);
      expect(shares[3]).toBeLessThanOrEqual(6);
    }
  });

  it('keeps what nobody can take', () => {
    expect(deal(randomFor('full'), 10, [1, 1], [2, 3])).toEqual([2, 3]);
  });
});

describe('splitting', () => {
  it('divides into whole numbers that add up', () => {
    expect(split(10, [1, 1, 1])).toEqual([3, 4, 3]);
    expect(split(-7, [2, 1])).toEqual([-5, -2]);
    expect(split(5, [0, 1, 0])).toEqual([0, 5, 0]);
    expect(split(5, [0, 0])).toEqual([0, 0]);
  });
});
