import { describe, expect, it } from 'vitest';
import { randomFor } from './random.ts';

const draws = (random: ReturnType<typeof randomFor>, count = 5000) =>
  Array.from({ length: count }, () => random.next());

describe('seeded randomness', () => {
  it('draws the same for the same key and something else for any other', () => {
    expect(draws(randomFor(1, 'NBA'), 5)).toEqual(draws(randomFor(1, 'NBA'), 5));
    expect(draws(randomFor(1, 'NBA'), 5)).not.toEqual(draws(randomFor(2, 'NBA'), 5));
    expect(draws(randomFor(1, 'NBA'), 5)).not.toEqual(draws(randomFor(1, 'NFL'), 5));
  });

  it('spreads evenly', () => {
    const values = draws(randomFor('even'));
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(share).toBeCloseTo(0.1, 1);
    }
  });

  it('keeps to its bounds, means and weights', () => {
    const random = randomFor('bounds');
    const dice = new Set(Array.from({ length: 500 }, () => random.between(1, 6)));
    expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const counts = Array.from({ length: 5000 }, () => random.count(2.5));
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeCloseTo(2.5, 0);
    const picked = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    );
    expect(picked.filter((value) => value === 'often').length / picked.length).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomFor('cards').shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });
});
