import { deal, split } from '../../world/apportion.ts';
import type { Player, SideName, SimulatedLine, Stats } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import { goalsOf, type HockeyScore } from './score.ts';

/** One side of a game whose goals are known. */
export interface HockeySide {
  random: Random;
  /** Random numbers for statistics that only some sources state. */
  secondary: Random;
  score: HockeyScore;
  side: SideName;
  opponent: SideName;
  shotsOnGoal: Record<SideName, number>;
  squad: readonly Player[];
  playoff: boolean;
}

const forwards = 12;
const defenders = 6;
const secondsAShift = 46;

export function skaterLines(options: HockeySide): SimulatedLine[] {
  const { random, squad } = options;
  const skaters = [
    ...dressed(random, squad.filter(isForward), forwards),
    ...dressed(random, squad.filter(isDefender), defenders),
  ];
  const lines = skaters.map((): Stats => ({}));
  const add = (index: number, name: string, amount: number) => {
    const line = at(lines, index);
    line[name] = (line[name] ?? 0) + amount;
  };
  const ice = iceTime(options, skaters);
  addGoals(options, skaters, ice, add);
  addPlusMinus(options, skaters.length, add);
  addWork(options, ice, add);
  return skaters.map((player, index) => {
    const { goals = 0, assists = 0, ...counts } = at(lines, index);
    const skater = {
      goals,
      assists,
      points: goals + assists,
      ...zeroes,
      ...counts,
      shifts: Math.round(at(ice, index) / secondsAShift),
      time_on_ice: at(ice, index),
      ...faceoffs(random, player),
      ...secondary(options.secondary, at(ice, index)),
    };
    return { player, starter: false, blocks: { skater }, positions: [player.position], battingOrder: '' };
  });
}

/** Statistics of which most skaters have none. */
const zeroes = {
  shots_on_goal: 0,
  power_play_goals: 0,
  plus_minus: 0,
  penalty_minutes: 0,
  hits: 0,
  blocked_shots: 0,
  giveaways: 0,
  takeaways: 0,
};

const isDefender = ({ position }: Player): boolean => position === 'D';
const isForward = ({ position }: Player): boolean => position !== 'D' && position !== 'G';

/** Draws so many of the players, in the order of the roster. */
function dressed(random: Random, players: readonly Player[], count: number): Player[] {
  const chosen = new Set(random.shuffled(players).slice(0, count));
  return players.filter((player) => chosen.has(player));
}

type Add = (index: number, name: string, amount: number) => void;

/** Seconds that add up to what five skaters have. */
function iceTime({ random, score }: HockeySide, skaters: readonly Player[]): number[] {
  const seconds = 5 * 3600 + (score.periods > 3 ? 5 * 150 : 0);
  return split(
    seconds,
    skaters.map((player) => random.around(isDefender(player) ? 20 : 15, 3)),
  );
}

/** A scorer for each goal, and up to two who helped. */
function addGoals({ random, score, side }: HockeySide, skaters: readonly Player[], ice: readonly number[], add: Add) {
  const weights = skaters.map(
    (player, index) => at(ice, index) * (isDefender(player) ? 0.4 : 1) * random.around(1, 0.5),
  );
  for (const { strength } of goalsOf(score, side)) {
    const [scorer = 0, ...helpers] = several(random, weights, 1 + random.pick([0, 1, 1, 2, 2, 2, 2]));
    add(scorer, 'goals', 1);
    add(scorer, 'shots_on_goal', 1);
    if (strength === 'power-play') add(scorer, 'power_play_goals', 1);
    for (const helper of helpers) add(helper, 'assists', 1);
  }
}

/** Different players, in any order. */
function several(random: Random, weights: readonly number[], count: number): number[] {
  const shares = deal(
    random,
    count,
    weights,
    weights.map(() => 1),
  );
  return random.shuffled(shares.flatMap((share, index) => (share > 0 ? [index] : [])));
}

/** Goals on a power play count for nobody. */
function addPlusMinus({ random, score, side }: HockeySide, skaters: number, add: Add) {
  const everybody = Array.from({ length: skaters }, (_, index) => index);
  for (const goal of score.goals) {
    if (goal.strength === 'power-play') continue;
    for (const index of random.shuffled(everybody).slice(0, 5)) add(index, 'plus_minus', goal.side === side ? 1 : -1);
  }
}

function addWork({ random, score, side, shotsOnGoal }: HockeySide, ice: readonly number[], add: Add) {
  const counts: [name: string, total: number, each: number][] = [
    ['shots_on_goal', shotsOnGoal[side] - goalsOf(score, side).length, 1],
    ['hits', random.between(12, 34), 1],
    ['blocked_shots', random.between(8, 22), 1],
    ['giveaways', random.between(3, 16), 1],
    ['takeaways', random.between(2, 11), 1],
    ['penalty_minutes', random.between(0, 6), 2],
  ];
  for (const [name, total, each] of counts) {
    for (const [index, amount] of deal(random, total, ice).entries()) add(index, name, amount * each);
  }
}

function faceoffs(random: Random, { position }: Player) {
  const taken = position === 'C' ? random.between(4, 20) : 0;
  const won = random.between(0, taken);
  return { faceoffs_won: won, faceoffs_lost: taken - won };
}

/** Statistics that only some sources state. */
function secondary(random: Random, ice: number) {
  return {
    missed_shots: random.between(0, 3),
    power_play_time_on_ice: Math.floor((ice * random.between(0, 25)) / 100),
    shorthanded_time_on_ice: Math.floor((ice * random.between(0, 15)) / 100),
  };
}
