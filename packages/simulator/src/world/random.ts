/** A seeded source of randomness: the same key gives the same draws, whatever was drawn elsewhere. */
export interface Random {
  /** The next number, from 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(min: number, max: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each with the chance that stands beside it; the chances need not add up to 1. */
  weighted<T>(chances: readonly (readonly [value: T, chance: number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A number around the mean; two of three lie within the spread. */
  around(mean: number, spread: number): number;
  /** How often something happened that happens `mean` times on average (Poisson). */
  count(mean: number): number;
}

export type Seed = string | number;

/** Hashes a text with FNV-1a, 32 bit: enough to turn neighbouring keys into unrelated states. */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}

/** Randomness that belongs to one thing, named by its key: a season's schedule, one game, one player. */
export function randomFor(...key: readonly Seed[]): Random {
  const name = key.join('/');
  let [a, b, c, d] = [hash(name, 0x811c9dc5), hash(name, 0x9e3779b9), hash(name, 0x85ebca6b), 1] as const as [
    number,
    number,
    number,
    number,
  ];

  // sfc32 (PractRand): small, fast, and good enough that no statistic of a season gives it away.
  function next(): number {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }
  for (let round = 0; round < 12; round += 1) next();

  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted: (chances) => weighted(chances, next),
    shuffled: (list) => shuffled(list, between),
    around: (mean, spread) => mean + (next() + next() + next() - 1.5) * 2 * spread,
    count: (mean) => poisson(mean, next),
  };
}

function shuffled<T>(list: readonly T[], between: Random['between']): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = between(0, last);
    [result[last], result[other]] = [at(result, other), at(result, last)];
  }
  return result;
}

function weighted<T>(chances: readonly (readonly [T, number])[], next: () => number): T {
  let point = next() * chances.reduce((sum, [, chance]) => sum + chance, 0);
  for (const [value, chance] of chances) {
    point -= chance;
    if (point < 0) return value;
  }
  return at(chances, chances.length - 1)[0];
}

function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

/** The element at an index that is known to exist. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}.`);
  return value;
}
