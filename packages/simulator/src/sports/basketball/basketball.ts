import { sum } from '../../world/apportion.ts';
import type { PlayedGame, PlayedSide, SideName, SimulatedGame, Squads } from '../../world/game.ts';
import { randomFor, type Seed } from '../../world/random.ts';
import { basketballLines } from './lines.ts';
import { type BasketballRules, basketballScore, regularPeriods } from './score.ts';
import { shootingFor } from './shooting.ts';

const overtimeMinutes = 5;

export function playBasketball(game: SimulatedGame, rules: BasketballRules, squads: Squads, seed: Seed): PlayedGame {
  const score = basketballScore(game, rules, seed);
  const random = randomFor(seed, game.league, game.id, 'box');
  const [points, against] = [sum(score.home), sum(score.away)];
  const shooting = { home: shootingFor(random, points), away: shootingFor(random, against) };
  const periods = score.home.length;
  const regular = regularPeriods(rules);
  const minutes = 5 * (regular * rules.minutesAPeriod + (periods - regular) * overtimeMinutes);
  const side = (name: SideName, other: SideName): PlayedSide => {
    const margin = name === 'home' ? points - against : against - points;
    const options = { random, squad: squads[name], own: shooting[name], opponent: shooting[other], minutes, margin };
    return {
      club: game[name],
      score: sum(score[name]),
      byPeriod: score[name],
      lines: basketballLines(options),
      extras: { technicalFouls: random.count(0.5) },
      misstated: {},
      missing: false,
    };
  };
  const ending = periods > regular ? 'overtime' : 'regulation';
  return { game, home: side('home', 'away'), away: side('away', 'home'), periods, ending };
}
