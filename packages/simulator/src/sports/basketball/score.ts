import { sum } from '../../world/apportion.ts';
import type { SideName, SimulatedGame } from '../../world/game.ts';
import { at, randomFor, type Seed } from '../../world/random.ts';

/** The rules in which the leagues that play it differ. */
export interface BasketballRules {
  /** Without overtime. Default: 4. */
  periods?: number;
  minutesAPeriod: number;
  pointsAPeriod: number;
}

/** How many periods a game without overtime has. */
export function regularPeriods({ periods = 4 }: BasketballRules): number {
  return periods;
}

/** Points by period; a tie after the last goes on for as many overtimes as it takes. */
export function basketballScore(game: SimulatedGame, rules: BasketballRules, seed: Seed): Record<SideName, number[]> {
  const random = randomFor(seed, game.league, game.id, 'score');
  const period = (extra: number) => Math.max(8, Math.round(random.around(rules.pointsAPeriod + extra, 4)));
  const length = regularPeriods(rules);
  const home = Array.from({ length }, () => period(0.4));
  const away = Array.from({ length }, () => period(0));
  const margin = sum(home) - sum(away);
  // Real games end level more often than two independent sums do.
  if (Math.abs(margin) <= 4 && random.chance(0.2)) {
    const trailing = margin > 0 ? away : home;
    trailing[length - 1] = at(trailing, length - 1) + Math.abs(margin);
  }
  while (sum(home) === sum(away)) {
    home.push(random.between(5, 15));
    away.push(random.between(5, 15));
  }
  return { home, away };
}
