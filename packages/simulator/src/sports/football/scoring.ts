import { sum } from '../../world/apportion.ts';
import type { SideName, SimulatedGame } from '../../world/game.ts';
import { type Random, randomFor, type Seed } from '../../world/random.ts';

type TouchdownKind = 'pass' | 'rush' | 'interception' | 'fumble' | 'kick-return' | 'punt-return';

/** One time that a side put points on the board. */
interface Scoring {
  period: number;
  points: number;
  kind: TouchdownKind | 'field-goal' | 'safety';
  /** The try after a touchdown. */
  conversion: 'kick' | 'missed-kick' | 'two-points' | 'failed' | 'none';
}

export type FootballScore = Record<SideName, Scoring[]>;

const touchdowns: readonly (readonly [TouchdownKind, number])[] = [
  ['pass', 0.59],
  ['rush', 0.35],
  ['interception', 0.025],
  ['fumble', 0.015],
  ['kick-return', 0.01],
  ['punt-return', 0.01],
];

/** Every score of a game. A regular game may stay level after overtime; a playoff game can't. */
export function footballScore(game: SimulatedGame, seed: Seed): FootballScore {
  const random = randomFor(seed, game.league, game.id, 'score');
  const score: FootballScore = { home: scores(random, 2.5), away: scores(random, 2.3) };
  const level = total(score.home) === total(score.away);
  const staysLevel = game.kind === 'preseason' || (game.kind === 'regular' && random.chance(0.06));
  if (level && !staysLevel) {
    const winner = random.chance(0.5) ? score.home : score.away;
    winner.push(
      random.chance(0.55)
        ? fieldGoal(5)
        : { period: 5, points: 6, kind: random.chance(0.6) ? 'pass' : 'rush', conversion: 'none' },
    );
  }
  return score;
}

function scores(random: Random, mean: number): Scoring[] {
  const list = [
    ...Array.from({ length: random.count(mean) }, () => touchdown(random)),
    ...Array.from({ length: random.count(1.7) }, () => fieldGoal(random.between(1, 4))),
  ];
  if (random.chance(0.02)) list.push({ period: random.between(1, 4), points: 2, kind: 'safety', conversion: 'none' });
  return list;
}

const fieldGoal = (period: number): Scoring => ({ period, points: 3, kind: 'field-goal', conversion: 'none' });

function touchdown(random: Random): Scoring {
  const kind = random.weighted(touchdowns);
  const conversion = conversionOf(random);
  return { period: random.between(1, 4), points: 6 + pointsOf(conversion), kind, conversion };
}

function conversionOf(random: Random): Scoring['conversion'] {
  if (random.chance(0.08)) return random.chance(0.48) ? 'two-points' : 'failed';
  return random.chance(0.95) ? 'kick' : 'missed-kick';
}

function pointsOf(conversion: Scoring['conversion']): number {
  if (conversion === 'kick') return 1;
  return conversion === 'two-points' ? 2 : 0;
}

export function total(scores: readonly Scoring[]): number {
  return sum(scores.map(({ points }) => points));
}

export function countOf(scores: readonly Scoring[], kind: Scoring['kind']): number {
  return scores.filter((score) => score.kind === kind).length;
}

/** Points by quarter, overtime as the fifth where either side went into it. */
export function byPeriod(scores: readonly Scoring[], periods: number): number[] {
  return Array.from({ length: periods }, (_, index) => total(scores.filter(({ period }) => period === index + 1)));
}
