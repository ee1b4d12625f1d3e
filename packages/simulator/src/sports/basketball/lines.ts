import { deal, split } from '../../world/apportion.ts';
import type { Player, SimulatedLine, Stats } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import type { Shooting } from './shooting.ts';

export const basketballProps = {
  player: [
    'minutes',
    'points',
    'field_goals_made',
    'field_goals_attempted',
    'three_pointers_made',
    'three_pointers_attempted',
    'free_throws_made',
    'free_throws_attempted',
    'offensive_rebounds',
    'defensive_rebounds',
    'rebounds',
    'assists',
    'turnovers',
    'steals',
    'blocks',
    'personal_fouls',
    'plus_minus',
  ],
} as const;

interface BasketballLinesOptions {
  random: Random;
  squad: readonly Player[];
  own: Shooting;
  opponent: Shooting;
  /** Minutes of all players of the side together. */
  minutes: number;
  /** Points ahead; negative for the loser. */
  margin: number;
}

const starters = 5;
const listedOnBench = 8;
const mostFouls = 6;

/** Five starters, four to six from the bench, now and then one for the last seconds, and those who did not play. */
export function basketballLines(options: BasketballLinesOptions): SimulatedLine[] {
  const { random, squad } = options;
  const bench = random.shuffled(squad.slice(starters));
  const used = random.between(4, 6);
  const active = [...squad.slice(0, starters), ...bench.slice(0, used)];
  const stats = statLines(options, share(random, active.length, options.minutes));
  // He played, and his minutes round to none.
  const late = random.chance(0.1) ? 1 : 0;
  return [
    ...active.map((player, index) => line(player, index < starters, { player: at(stats, index) })),
    ...bench.slice(used, used + late).map((player) => line(player, false, { player: { ...nothing } })),
    ...bench.slice(used + late, listedOnBench).map((player) => line(player, false, {})),
  ];
}

function line(player: Player, starter: boolean, blocks: SimulatedLine['blocks']): SimulatedLine {
  return { player, starter, blocks, positions: [player.position], battingOrder: '' };
}

const nothing: Readonly<Stats> = Object.fromEntries(basketballProps.player.map((name) => [name, 0]));

/** Minutes that add up to those of the side, nobody on the floor longer than the game. */
function share(random: Random, players: number, minutes: number): number[] {
  const weights = Array.from({ length: players }, (_, index) => random.around(index < starters ? 31 : 16, 4));
  const longest = Math.floor(minutes / starters);
  return deal(
    random,
    minutes,
    weights,
    weights.map(() => longest),
  );
}

function statLines({ random, own, opponent, margin }: BasketballLinesOptions, minutes: readonly number[]): Stats[] {
  // The longer somebody plays the more he does, give or take his nature.
  const among = (total: number, variety: number, most = Number.POSITIVE_INFINITY) => {
    const weights = minutes.map((value) => value * Math.max(0.05, random.around(1, variety)));
    return deal(
      random,
      total,
      weights,
      minutes.map(() => most),
    );
  };
  const free = among(own.free, 0.8);
  const reachable = opponent.missedTwos + opponent.missedThrees - opponent.offensiveRebounds;
  const shares = {
    twos: among(own.twos, 0.5),
    threes: among(own.threes, 0.7),
    free,
    missedTwos: among(own.missedTwos, 0.4),
    missedThrees: among(own.missedThrees, 0.5),
    missedFree: deal(
      random,
      own.missedFree,
      free.map((made) => made + 0.3),
    ),
    offensive: among(own.offensiveRebounds, 0.7),
    defensive: among(Math.round(reachable * 0.95), 0.4),
    assists: among(Math.round((own.twos + own.threes) * random.around(0.62, 0.08)), 0.8),
    turnovers: among(own.turnovers, 0.5),
    steals: among(Math.round(opponent.turnovers * 0.55), 0.5),
    blocks: among(Math.round(opponent.missedTwos * random.around(0.2, 0.06)), 0.9),
    fouls: among(random.between(14, 24), 0.3, mostFouls),
    plusMinus: plusMinus(random, minutes, margin),
  };
  return minutes.map((value, index) => {
    const of = (name: keyof typeof shares): number => at(shares[name], index);
    return {
      minutes: value,
      points: 2 * of('twos') + 3 * of('threes') + of('free'),
      field_goals_made: of('twos') + of('threes'),
      field_goals_attempted: of('twos') + of('threes') + of('missedTwos') + of('missedThrees'),
      three_pointers_made: of('threes'),
      three_pointers_attempted: of('threes') + of('missedThrees'),
      free_throws_made: of('free'),
      free_throws_attempted: of('free') + of('missedFree'),
      offensive_rebounds: of('offensive'),
      defensive_rebounds: of('defensive'),
      rebounds: of('offensive') + of('defensive'),
      assists: of('assists'),
      turnovers: of('turnovers'),
      steals: of('steals'),
      blocks: of('blocks'),
      personal_fouls: of('fouls'),
      plus_minus: of('plusMinus'),
    };
  });
}

/** Five times the margin in all; shifted between neighbours, so that not everybody is on the same side of zero. */
function plusMinus(random: Random, minutes: readonly number[], margin: number): number[] {
  const values = split(
    starters * margin,
    minutes.map((value) => value + 1),
  );
  for (let index = 1; index < values.length; index += 1) {
    const amount = random.between(-9, 9);
    values[index] = at(values, index) + amount;
    values[index - 1] = at(values, index - 1) - amount;
  }
  return values;
}
