import { deal, sum } from '../apportion.ts';
import type { Player, PlayerLine, SideName, Stats } from '../game.ts';
import { at, type Random } from '../random.ts';
import { type Goal, goalsOf, type HockeyScore, hockeyWinner, shotsByStrength } from './hockey.ts';

export const hockeyProps = {
  skater: [
    'goals',
    'assists',
    'points',
    'shots_on_goal',
    'power_play_goals',
    'plus_minus',
    'penalty_minutes',
    'hits',
    'blocked_shots',
    'giveaways',
    'takeaways',
    'shifts',
    'time_on_ice',
  ],
  goalie: [
    'penalty_minutes',
    'time_on_ice',
    'saves',
    'shots_against',
    'goals_against',
    'even_strength_saves',
    'power_play_saves',
    'shorthanded_saves',
  ],
  // The source writes a decision only for the goalie of record.
  decision: ['goalie_wins'],
} as const;

export interface HockeyLinesOptions {
  random: Random;
  score: HockeyScore;
  side: SideName;
  opponent: SideName;
  shotsOnGoal: Record<SideName, number>;
  squad: readonly Player[];
  playoff: boolean;
}

const forwards = 12;
const defenders = 6;

/** Twelve forwards, six defenders and two goalies; the rest of the squad is not dressed and in no list. */
export function hockeyLines(options: HockeyLinesOptions): PlayerLine[] {
  const { random, squad } = options;
  const dressed = [
    ...pickInOrder(
      random,
      squad.filter(({ position }) => !'DG'.includes(position)),
      forwards,
    ),
    ...pickInOrder(
      random,
      squad.filter(({ position }) => position === 'D'),
      defenders,
    ),
  ];
  return [...skaterLines(dressed, options), ...goalieLines(options)];
}

function pickInOrder(random: Random, players: readonly Player[], count: number): Player[] {
  const chosen = new Set(random.shuffled(players).slice(0, count));
  return players.filter((player) => chosen.has(player));
}

function skaterLines(
  skaters: readonly Player[],
  { random, score, side, opponent, shotsOnGoal }: HockeyLinesOptions,
): PlayerLine[] {
  const seconds = 300 * 60 + (score.periods > 3 ? 5 * 150 : 0);
  const ice = split(random, seconds, skaters);
  const scoring = skaters.map(
    (player, index) => at(ice, index) * (player.position === 'D' ? 0.4 : 1) * random.around(1, 0.5),
  );
  const stats = skaters.map(
    (_, index): Stats => ({ ...empty(), time_on_ice: at(ice, index), shifts: Math.round(at(ice, index) / 46) }),
  );
  const everybody = stats.map((_, index) => index);
  const onIce = () => random.shuffled(everybody).slice(0, 5);
  const add = (index: number, name: string, amount = 1) => {
    const line = at(stats, index);
    line[name] = (line[name] ?? 0) + amount;
  };
  for (const goal of goalsOf(score, side)) {
    const [scorer = 0, ...helpers] = draw(random, scoring, 1 + random.pick([0, 1, 1, 2, 2, 2, 2]));
    add(scorer, 'goals');
    add(scorer, 'shots_on_goal');
    if (goal.strength === 'power-play') add(scorer, 'power_play_goals');
    for (const helper of helpers) add(helper, 'assists');
    if (goal.strength !== 'power-play') for (const index of onIce()) add(index, 'plus_minus');
  }
  for (const goal of goalsOf(score, opponent)) {
    if (goal.strength !== 'power-play') for (const index of onIce()) add(index, 'plus_minus', -1);
  }
  const counts: [name: string, total: number][] = [
    ['shots_on_goal', shotsOnGoal[side] - goalsOf(score, side).length],
    ['hits', random.between(12, 34)],
    ['blocked_shots', random.between(8, 22)],
    ['giveaways', random.between(3, 16)],
    ['takeaways', random.between(2, 11)],
  ];
  for (const [name, total] of counts)
    deal(random, total, ice).forEach((amount, index) => {
      add(index, name, amount);
    });
  deal(random, random.between(0, 6), ice).forEach((amount, index) => {
    add(index, 'penalty_minutes', 2 * amount);
  });
  return skaters.map((player, index) => {
    const line = at(stats, index);
    const faceoffs = player.position === 'C' ? { faceoffs: random.between(4, 20) } : { faceoffs: 0 };
    const won = { faceoffsWon: random.between(0, faceoffs.faceoffs) };
    const block = { ...line, points: (line.goals ?? 0) + (line.assists ?? 0), ...faceoffs, ...won };
    return { player, starter: false, blocks: { skater: block }, positions: [player.position], battingOrder: '' };
  });
}

const empty = (): Stats => Object.fromEntries(hockeyProps.skater.map((name) => [name, 0]));

/** Ice time in seconds that adds up to what five skaters have. */
function split(random: Random, seconds: number, skaters: readonly Player[]): number[] {
  const weights = skaters.map(({ position }) => random.around(position === 'D' ? 20 : 15, 3));
  const whole = sum(weights);
  return weights.map((weight) => Math.round((seconds * weight) / whole));
}

/** Different players, the likelier ones first. */
function draw(random: Random, weights: readonly number[], count: number): number[] {
  const shares = deal(
    random,
    count,
    weights,
    weights.map(() => 1),
  );
  const chosen = shares.flatMap((share, index) => (share > 0 ? [index] : []));
  return random.shuffled(chosen);
}

function goalieLines({ random, score, side, opponent, shotsOnGoal, squad, playoff }: HockeyLinesOptions): PlayerLine[] {
  const goalies = squad.filter(({ position }) => position === 'G');
  const [first, second] = random.chance(0.7) ? goalies : goalies.toReversed();
  const conceded = goalsOf(score, opponent);
  const faced = conceded.filter(({ emptyNet }) => !emptyNet);
  const shots = shotsOnGoal[opponent] - (conceded.length - faced.length);
  const overtime = playoff ? 1200 * (score.periods - 3) : 300;
  const benched = conceded.length > faced.length ? random.between(40, 130) : 0;
  const seconds = 3600 + (score.ending === 'regulation' ? 0 : overtime) - benched;
  const won = hockeyWinner(score) === side;
  const loss = score.ending === 'regulation' || playoff ? 0 : 1;
  const decision = { goalie_wins: won ? 1 : 0, overtimeLoss: won ? 0 : loss };
  const pulled = faced.length >= 4 && !won && random.chance(0.5);
  const start = pulled ? faced.slice(0, 3) : faced;
  const startShots = pulled ? Math.max(3, Math.min(shots - (faced.length - 3), Math.round(shots * 0.4))) : shots;
  const startSeconds = pulled ? Math.round(seconds * 0.4) : seconds;
  return [
    goalieLine(random, first as Player, true, startShots, start, startSeconds, decision),
    goalieLine(
      random,
      second as Player,
      false,
      shots - startShots,
      faced.slice(start.length),
      seconds - startSeconds,
      null,
    ),
  ];
}

function goalieLine(
  random: Random,
  player: Player,
  starter: boolean,
  shots: number,
  goals: readonly Goal[],
  seconds: number,
  decision: Stats | null,
): PlayerLine {
  const line = { player, starter, positions: ['G'], battingOrder: '' };
  // The second goalie who never came in is listed and did not play.
  if (seconds === 0) return { ...line, blocks: {} };
  const kinds = shotsByStrength(random, shots, goals);
  const goalie: Stats = {
    penalty_minutes: 0,
    time_on_ice: seconds,
    saves: shots - goals.length,
    shots_against: shots,
    goals_against: goals.length,
    even_strength_saves: kinds.even.shots - kinds.even.goals,
    evenStrengthGoals: kinds.even.goals,
    power_play_saves: kinds['power-play'].shots - kinds['power-play'].goals,
    powerPlayGoals: kinds['power-play'].goals,
    shorthanded_saves: kinds.shorthanded.shots - kinds.shorthanded.goals,
    shorthandedGoals: kinds.shorthanded.goals,
  };
  return { ...line, blocks: decision ? { goalie, decision } : { goalie } };
}
