import { sum } from '../../world/apportion.ts';
import type { SideName, SimulatedGame } from '../../world/game.ts';
import { at, randomFor, type Seed } from '../../world/random.ts';

/** The rules in which the two basketball leagues differ. */
export interface BasketballRules {
  minutesAPeriod: number;
  pointsAPeriod: number;
}

export const regularPeriods = 4;

/** Points by period; a tie after four goes on for as many overtimes as it takes. */
export function basketballScore(game: SimulatedGame, rules: BasketballRules, seed: Seed): Record<SideName, number[]> {
  const random = randomFor(seed, game.league, game.id, 'score');
  const period = (extra: number) => Math.max(8, Math.round(random.around(rules.pointsAPeriod + extra, 4)));
  const home = Array.from({ length: regularPeriods }, () => period(0.4));
  const away = Array.from({ length: regularPeriods }, () => period(0));
  const margin = sum(home) - sum(away);
  // Real games end level more often than two independent sums do.
  if (Math.abs(margin) <= 4 && random.chance(0.2)) {
    const trailing = margin > 0 ? away : home;
    trailing[3] = at(trailing, 3) + Math.abs(margin);
  }
  while (sum(home) === sum(away)) {
    home.push(random.between(5, 15));
    away.push(random.between(5, 15));
  }
  return { home, away };
}
