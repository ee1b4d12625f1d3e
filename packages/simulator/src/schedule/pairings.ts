import type { Club } from '../world/club.ts';
import { at, type Random } from '../world/random.ts';

/** Two clubs that meet. */
export type Pairing = readonly [Club, Club];

/** Games in which every club plays exactly once: whatever is put together from rounds gives everybody the same number. */
export type Round = Pairing[];

/** The rounds of everybody against everybody once, for an even number of clubs: `n - 1` of them (circle method). */
export function roundRobin(clubs: readonly Club[]): Round[] {
  const fixed = at(clubs, clubs.length - 1);
  const circle = clubs.length - 1;
  return Array.from({ length: circle }, (_, round) => {
    const pairs: Round = [[at(clubs, round), fixed]];
    for (let step = 1; step <= (circle - 1) / 2; step += 1) {
      pairs.push([at(clubs, (round + step) % circle), at(clubs, (round - step + circle) % circle)]);
    }
    return pairs;
  });
}

/** The rounds of everybody of one group against everybody of another of the same size: `n` of them. */
export function crossed(group: readonly Club[], other: readonly Club[]): Round[] {
  return group.map((_, round) =>
    group.map((club, index): Pairing => [club, at(other, (index + round) % other.length)]),
  );
}

/**
 * Two groups of an odd size, everybody against everybody of the own group. In each round one club of each group has
 * nobody left; those two meet.
 */
export function roundRobinOfTwo(group: readonly Club[], other: readonly Club[]): Round[] {
  const size = group.length;
  return group.map((_, round) => {
    const pairs: Round = [];
    for (const clubs of [group, other]) {
      for (let index = 0; index < size; index += 1) {
        const opponent = (round - index + size) % size;
        if (index < opponent) pairs.push([at(clubs, index), at(clubs, opponent)]);
      }
    }
    const alone = (round * ((size + 1) / 2)) % size;
    return [...pairs, [at(group, alone), at(other, alone)]];
  });
}

/** Rounds of separate groups that are played at the same time. */
export function together(...parts: readonly Round[][]): Round[] {
  return at(parts, 0).map((_, index) => parts.flatMap((rounds) => at(rounds, index)));
}

/** Takes so many rounds, starting over when they run out. */
export function take(rounds: readonly Round[], count: number): Round[] {
  return Array.from({ length: count }, (_, index) => at(rounds, index % rounds.length));
}

/** Decides who is at home, first in each pair: whoever was at home less often, overall and against this opponent. */
export function withHomeClub(rounds: readonly Round[], random: Random): Round[] {
  const homeGames = new Map<Club, number>();
  const lastHome = new Map<string, Club>();
  return rounds.map((round) =>
    round.map(([one, other]) => {
      const key = [one.id, other.id].sort().join(' ');
      const ahead = (homeGames.get(one) ?? 0) - (homeGames.get(other) ?? 0);
      const swapped = lastHome.get(key) === one || (!lastHome.has(key) && random.chance(0.5));
      const home = ahead < 0 || (ahead === 0 && !swapped) ? one : other;
      homeGames.set(home, (homeGames.get(home) ?? 0) + 1);
      lastHome.set(key, home);
      return home === one ? [one, other] : [other, one];
    }),
  );
}
