import type { PlayedGame, SideName, SimulatedGame } from '../../world/game.ts';
import { at, type Random, randomFor, type Seed } from '../../world/random.ts';

export type Strength = 'even' | 'power-play' | 'shorthanded';

export interface Goal {
  side: SideName;
  period: number;
  strength: Strength;
  /** True where nobody was in the goal. */
  emptyNet: boolean;
}

export interface HockeyScore {
  goals: Goal[];
  periods: number;
  ending: PlayedGame['ending'];
  /** The side that won the shootout: its score has one more than its goals. */
  shootoutWinner: SideName | null;
}

const strengths: readonly (readonly [Strength, number])[] = [
  ['even', 0.76],
  ['power-play', 0.21],
  ['shorthanded', 0.03],
];

/** The goals of a game, and how it was decided. Playoff games go on until somebody scores. */
export function hockeyScore(game: SimulatedGame, seed: Seed): HockeyScore {
  const random = randomFor(seed, game.league, game.id, 'score');
  const goals = [1, 2, 3].flatMap((period) => [
    ...goalsIn(random, 'home', period, 1.02),
    ...goalsIn(random, 'away', period, 0.95),
  ]);
  const lead = goals.filter(({ side }) => side === 'home').length * 2 - goals.length;
  if (lead !== 0)
    return { goals: withEmptyNet(random, goals, lead), periods: 3, ending: 'regulation', shootoutWinner: null };
  const winner: SideName = random.chance(0.5) ? 'home' : 'away';
  const playoff = game.kind === 'postseason';
  if (!playoff && random.chance(0.35)) return { goals, periods: 5, ending: 'shootout', shootoutWinner: winner };
  const periods = 4 + (playoff ? random.count(0.3) : 0);
  goals.push({ side: winner, period: periods, strength: 'even', emptyNet: false });
  return { goals, periods, ending: 'overtime', shootoutWinner: null };
}

function goalsIn(random: Random, side: SideName, period: number, mean: number): Goal[] {
  return Array.from({ length: random.count(mean) }, () => ({
    side,
    period,
    strength: random.weighted(strengths),
    emptyNet: false,
  }));
}

/** A side that is one or two behind takes its goalie out at the end. */
function withEmptyNet(random: Random, goals: Goal[], lead: number): Goal[] {
  if (Math.abs(lead) > 2 || !random.chance(0.45)) return goals;
  return [...goals, { side: lead > 0 ? 'home' : 'away', period: 3, strength: 'even', emptyNet: true }];
}

export function goalsOf({ goals }: HockeyScore, side: SideName): Goal[] {
  return goals.filter((goal) => goal.side === side);
}

/** The score on the scoreboard: goals, and one for a won shootout. */
export function shownScore(score: HockeyScore, side: SideName): number {
  return goalsOf(score, side).length + (score.shootoutWinner === side ? 1 : 0);
}

/** The goals by period; a shootout is the fifth. */
export function shownByPeriod(score: HockeyScore, side: SideName): number[] {
  const counts = Array.from({ length: score.periods }, () => 0);
  for (const { period } of goalsOf(score, side)) counts[period - 1] = at(counts, period - 1) + 1;
  if (score.shootoutWinner === side) counts[score.periods - 1] = 1;
  return counts;
}
