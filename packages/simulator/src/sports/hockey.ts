import { deal, sum } from '../apportion.ts';
import type { PlayedGame, PlayedSide, SideName, SimulatedGame, Squads } from '../game.ts';
import { at, type Random, randomFor, type Seed } from '../random.ts';
import { hockeyLines } from './hockey-lines.ts';

export type Strength = 'even' | 'power-play' | 'shorthanded';

export interface Goal {
  side: SideName;
  period: number;
  strength: Strength;
  /** Nobody was in the goal. */
  emptyNet: boolean;
}

export interface HockeyScore {
  goals: Goal[];
  periods: number;
  ending: PlayedGame['ending'];
  /** The side that won the shootout: its score has one more than its goals. */
  shootoutWinner: SideName | null;
}

const other = (side: SideName): SideName => (side === 'home' ? 'away' : 'home');

/** The goals of a game, and how it was decided. Playoff games go on until somebody scores. */
export function hockeyScore(game: SimulatedGame, seed: Seed): HockeyScore {
  const random = randomFor(seed, game.league, game.id, 'score');
  const goals: Goal[] = [];
  for (let period = 1; period <= 3; period += 1) {
    for (const side of ['home', 'away'] as const) {
      const count = random.count(side === 'home' ? 1.02 : 0.95);
      for (let goal = 0; goal < count; goal += 1)
        goals.push({ side, period, strength: strength(random), emptyNet: false });
    }
  }
  const lead = () =>
    goals.filter(({ side }) => side === 'home').length - goals.filter(({ side }) => side === 'away').length;
  const margin = lead();
  // A side that is one or two behind takes its goalie out at the end.
  if (margin !== 0 && Math.abs(margin) <= 2 && random.chance(0.45)) {
    goals.push({ side: margin > 0 ? 'home' : 'away', period: 3, strength: 'even', emptyNet: true });
  }
  if (margin !== 0) return { goals, periods: 3, ending: 'regulation', shootoutWinner: null };
  const winner: SideName = random.chance(0.5) ? 'home' : 'away';
  if (game.kind !== 'postseason' && random.chance(0.35))
    return { goals, periods: 5, ending: 'shootout', shootoutWinner: winner };
  const extra = game.kind === 'postseason' ? 1 + random.count(0.3) : 1;
  goals.push({ side: winner, period: 3 + extra, strength: 'even', emptyNet: false });
  return { goals, periods: 3 + extra, ending: 'overtime', shootoutWinner: null };
}

function strength(random: Random): Strength {
  if (random.chance(0.03)) return 'shorthanded';
  return random.chance(0.22) ? 'power-play' : 'even';
}

export function goalsOf({ goals }: HockeyScore, side: SideName): Goal[] {
  return goals.filter((goal) => goal.side === side);
}

/** What the scoreboard says: goals, and one for a won shootout. */
export function shownScore(score: HockeyScore, side: SideName): number {
  return goalsOf(score, side).length + (score.shootoutWinner === side ? 1 : 0);
}

export function hockeyWinner(score: HockeyScore): SideName {
  return shownScore(score, 'home') > shownScore(score, 'away') ? 'home' : 'away';
}

export function playHockey(game: SimulatedGame, squads: Squads, seed: Seed): PlayedGame {
  const score = hockeyScore(game, seed);
  const random = randomFor(seed, game.league, game.id, 'box');
  // A goal is a shot on goal, an empty net or not.
  const shots = (side: SideName) => goalsOf(score, side).length + random.between(16, 36);
  const shotsOnGoal = { home: shots('home'), away: shots('away') };
  const periodGoals = (side: SideName) => {
    const counts = Array.from({ length: score.periods }, () => 0);
    for (const { period } of goalsOf(score, side)) counts[period - 1] = at(counts, period - 1) + 1;
    if (score.shootoutWinner === side) counts[score.periods - 1] = 1;
    return counts;
  };
  const side = (name: SideName): PlayedSide => ({
    club: game[name],
    score: shownScore(score, name),
    byPeriod: periodGoals(name),
    lines: hockeyLines({
      random,
      score,
      side: name,
      opponent: other(name),
      shotsOnGoal,
      squad: squads[name],
      playoff: game.kind === 'postseason',
    }),
    extras: {},
    misstated: {},
    missing: false,
  });
  return { game, home: side('home'), away: side('away'), periods: score.periods, ending: score.ending };
}

/** Shots of one kind of play that a goalie faced, goals included. */
export function shotsByStrength(
  random: Random,
  shots: number,
  conceded: readonly Goal[],
): Record<Strength, { shots: number; goals: number }> {
  const kinds: Strength[] = ['even', 'power-play', 'shorthanded'];
  const goals = kinds.map((kind) => conceded.filter((goal) => goal.strength === kind).length);
  const stopped = deal(random, shots - sum(goals), [0.82, 0.15, 0.03]);
  const pairs = kinds.map((_, index) => ({ shots: at(goals, index) + at(stopped, index), goals: at(goals, index) }));
  return { even: at(pairs, 0), 'power-play': at(pairs, 1), shorthanded: at(pairs, 2) };
}
