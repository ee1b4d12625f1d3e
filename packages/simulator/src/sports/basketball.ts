import { deal, split, sum } from '../apportion.ts';
import type { PlayedGame, PlayedSide, Player, PlayerLine, SimulatedGame, Squads, Stats } from '../game.ts';
import { at, type Random, randomFor, type Seed } from '../random.ts';

/** What differs between the two leagues that play it. */
export interface BasketballRules {
  minutesAPeriod: number;
  pointsAPeriod: number;
}

interface Score {
  home: number[];
  away: number[];
}

const periods = 4;
const overtimeMinutes = 5;

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

/** Points by period; a tie after four goes on for as many overtimes as it takes. */
export function basketballScore(game: SimulatedGame, rules: BasketballRules, seed: Seed): Score {
  const random = randomFor(seed, game.league, game.id, 'score');
  const period = () => Math.max(8, Math.round(random.around(rules.pointsAPeriod, 4)));
  const score: Score = { home: [], away: [] };
  for (let number = 1; number <= periods; number += 1) {
    score.home.push(period() + (random.chance(0.4) ? 1 : 0));
    score.away.push(period());
  }
  const behind = sum(score.home) - sum(score.away);
  // Real games end level more often than two independent sums do.
  if (Math.abs(behind) <= 4 && random.chance(0.2)) {
    const trailing = behind > 0 ? score.away : score.home;
    trailing[3] = at(trailing, 3) + Math.abs(behind);
  }
  while (sum(score.home) === sum(score.away)) {
    score.home.push(random.between(5, 15));
    score.away.push(random.between(5, 15));
  }
  return score;
}

export function playBasketball(game: SimulatedGame, rules: BasketballRules, squads: Squads, seed: Seed): PlayedGame {
  const score = basketballScore(game, rules, seed);
  const random = randomFor(seed, game.league, game.id, 'box');
  const played = score.home.length;
  const minutes = 5 * (periods * rules.minutesAPeriod + (played - periods) * overtimeMinutes);
  const margin = sum(score.home) - sum(score.away);
  const shooting = { home: shots(random, sum(score.home)), away: shots(random, sum(score.away)) };
  const side = (name: 'home' | 'away', opponent: 'home' | 'away'): PlayedSide => ({
    club: game[name],
    score: sum(score[name]),
    byPeriod: score[name],
    lines: lines(random, squads[name], shooting[name], shooting[opponent], minutes, name === 'home' ? margin : -margin),
    extras: { technicalFouls: random.count(0.5) },
    misstated: {},
    missing: false,
  });
  return {
    game,
    home: side('home', 'away'),
    away: side('away', 'home'),
    periods: played,
    ending: played > periods ? 'overtime' : 'regulation',
  };
}

/** A side's shooting and what comes of it, worked out from its points. */
interface Shooting {
  twos: number;
  threes: number;
  free: number;
  missedTwos: number;
  missedThrees: number;
  missedFree: number;
  offensiveRebounds: number;
  turnovers: number;
}

function shots(random: Random, points: number): Shooting {
  const threes = Math.max(1, Math.round(random.around(points * 0.11, 3)));
  const wanted = Math.max(2, Math.round(random.around(points * 0.15, 4)));
  // What is left after threes and free throws must be even.
  const free = (points - 3 * threes - wanted) % 2 === 0 ? wanted : wanted - 1;
  const twos = (points - 3 * threes - free) / 2;
  const missedTwos = Math.round(twos * random.around(0.85, 0.15));
  const missedThrees = Math.round(threes * random.around(1.75, 0.3)) + 2;
  const offensiveRebounds = Math.round((missedTwos + missedThrees) * random.around(0.25, 0.05));
  const turnovers = random.between(8, 18);
  return {
    twos,
    threes,
    free,
    missedTwos,
    missedThrees,
    missedFree: random.between(1, 8),
    offensiveRebounds,
    turnovers,
  };
}

function lines(
  random: Random,
  squad: readonly Player[],
  own: Shooting,
  other: Shooting,
  minutes: number,
  margin: number,
): PlayerLine[] {
  const order = random.shuffled(squad.slice(5));
  const bench = random.between(4, 6);
  const starters = squad.slice(0, 5);
  const active = [...starters, ...order.slice(0, bench)];
  const played = share(random, active, minutes);
  const stats = statLines(random, played, own, other, margin);
  // Somebody may come in for the last seconds: he played, and his minutes round to none.
  const late = random.chance(0.1) ? order.slice(bench, bench + 1) : [];
  const idle = order.slice(bench + late.length, 8);
  return [
    ...active.map((player, index) => line(player, index < 5, { player: at(stats, index) })),
    ...late.map((player) => line(player, false, { player: noStats() })),
    ...idle.map((player) => line(player, false, {})),
  ];
}

const line = (player: Player, starter: boolean, blocks: Record<string, Stats>): PlayerLine => ({
  player,
  starter,
  blocks,
  positions: [player.position],
  battingOrder: '',
});

const noStats = (): Stats => Object.fromEntries(basketballProps.player.map((name) => [name, 0]));

/** Minutes that add up to the whole of the side's, nobody on the floor longer than the game. */
function share(random: Random, players: readonly Player[], minutes: number): number[] {
  const weights = players.map((_, index) => random.around(index < 5 ? 31 : 16, 4));
  return deal(
    random,
    minutes,
    weights,
    players.map(() => Math.floor(minutes / 5)),
  );
}

function statLines(
  random: Random,
  minutes: readonly number[],
  own: Shooting,
  other: Shooting,
  margin: number,
): Stats[] {
  const by = (spread: number) => minutes.map((value) => value * Math.max(0.05, random.around(1, spread)));
  const twos = deal(random, own.twos, by(0.5));
  const threes = deal(random, own.threes, by(0.7));
  const free = deal(random, own.free, by(0.8));
  const missedTwos = deal(random, own.missedTwos, by(0.4));
  const missedThrees = deal(random, own.missedThrees, by(0.5));
  const missedFree = deal(
    random,
    own.missedFree,
    free.map((made) => made + 0.3),
  );
  const offensive = deal(random, own.offensiveRebounds, by(0.7));
  const missed = other.missedTwos + other.missedThrees - other.offensiveRebounds;
  const defensive = deal(random, Math.round(missed * 0.95), by(0.4));
  const assists = deal(random, Math.round((own.twos + own.threes) * random.around(0.62, 0.08)), by(0.8));
  const turnovers = deal(random, own.turnovers, by(0.5));
  const steals = deal(random, Math.round(other.turnovers * 0.55), by(0.5));
  const blocks = deal(random, Math.round(other.missedTwos * random.around(0.2, 0.06)), by(0.9));
  const fouls = deal(
    random,
    random.between(14, 24),
    by(0.3),
    minutes.map(() => 6),
  );
  const plusMinus = split(
    5 * margin,
    minutes.map((value) => value + 1),
  );
  shake(random, plusMinus);
  return minutes.map((value, index) => {
    const [made2, made3, madeFree] = [at(twos, index), at(threes, index), at(free, index)];
    const tried3 = made3 + at(missedThrees, index);
    return {
      minutes: value,
      points: 2 * made2 + 3 * made3 + madeFree,
      field_goals_made: made2 + made3,
      field_goals_attempted: made2 + at(missedTwos, index) + tried3,
      three_pointers_made: made3,
      three_pointers_attempted: tried3,
      free_throws_made: madeFree,
      free_throws_attempted: madeFree + at(missedFree, index),
      offensive_rebounds: at(offensive, index),
      defensive_rebounds: at(defensive, index),
      rebounds: at(offensive, index) + at(defensive, index),
      assists: at(assists, index),
      turnovers: at(turnovers, index),
      steals: at(steals, index),
      blocks: at(blocks, index),
      personal_fouls: at(fouls, index),
      plus_minus: at(plusMinus, index),
    };
  });
}

/** Moves amounts between neighbours, so that not everybody is on the same side of zero; the sum stays. */
function shake(random: Random, values: number[]): void {
  for (let index = 1; index < values.length; index += 1) {
    const amount = random.between(-9, 9);
    values[index] = at(values, index) + amount;
    values[index - 1] = at(values, index - 1) - amount;
  }
}
