import type { Random } from '../../world/random.ts';

/** A side's shooting and what comes of it. */
export interface Shooting {
  twos: number;
  threes: number;
  free: number;
  missedTwos: number;
  missedThrees: number;
  missedFree: number;
  offensiveRebounds: number;
  turnovers: number;
}

/** Works out from its points how a side may have come by them. */
export function shootingFor(random: Random, points: number): Shooting {
  const threes = Math.max(1, Math.round(random.around(points * 0.11, 3)));
  const wanted = Math.max(2, Math.round(random.around(points * 0.15, 4)));
  // What is left after threes and free throws must be even.
  const free = wanted - ((points - 3 * threes - wanted) % 2);
  const twos = (points - 3 * threes - free) / 2;
  const missedTwos = Math.round(twos * random.around(0.85, 0.15));
  const missedThrees = Math.round(threes * random.around(1.75, 0.3)) + 2;
  return {
    twos,
    threes,
    free,
    missedTwos,
    missedThrees,
    missedFree: random.between(1, 8),
    offensiveRebounds: Math.round((missedTwos + missedThrees) * random.around(0.25, 0.05)),
    turnovers: random.between(8, 18),
  };
}
