import { at, type Random } from './random.ts';

/**
 * Hands out `total` single things, one at a time, with the chance of each taker given by its weight; no taker gets more
 * than its cap. What nobody can take any more is left: the result's sum is then smaller than the total.
 */
export function deal(
  random: Random,
  total: number,
  weights: readonly number[],
  caps: readonly number[] = weights.map(() => Number.POSITIVE_INFINITY),
): number[] {
  const shares = weights.map(() => 0);
  const open = weights.map((weight, index) => (at(caps, index) > 0 ? weight : 0));
  let sum = open.reduce((whole, weight) => whole + weight, 0);
  for (let left = total; left > 0 && sum > 1e-9; left -= 1) {
    const taker = draw(open, random.next() * sum);
    shares[taker] = at(shares, taker) + 1;
    if (at(shares, taker) >= at(caps, taker)) {
      sum -= at(open, taker);
      open[taker] = 0;
    }
  }
  return shares;
}

function draw(weights: readonly number[], point: number): number {
  let passed = 0;
  let last = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = at(weights, index);
    if (weight <= 0) continue;
    last = index;
    passed += weight;
    if (point < passed) return index;
  }
  return last;
}

/** Divides `total` in proportion to the weights into whole numbers that add up to it; a weight of 0 gets nothing. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += weight;
    const share = Math.round((total * passed) / sum) - given;
    given += share;
    return share;
  });
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
