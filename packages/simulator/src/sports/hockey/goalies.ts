import { deal, sum } from '../../world/apportion.ts';
import type { Player, SimulatedLine, Stats } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import { type Goal, goalsOf, type Strength, shownScore } from './score.ts';
import type { HockeySide } from './skaters.ts';

/** The shots and goals that one goalie faced. */
interface Stint {
  goals: readonly Goal[];
  shots: number;
  seconds: number;
}

/** The goalie who starts and has the decision, and the one who waits or relieves him. */
export function goalieLines(options: HockeySide): SimulatedLine[] {
  const { random, squad } = options;
  const goalies = squad.filter(({ position }) => position === 'G');
  const [first, second] = (random.chance(0.7) ? goalies : goalies.toReversed()) as [Player, Player];
  const [start, relief] = stints(options);
  return [line(random, first, true, start, decision(options)), line(random, second, false, relief, null)];
}

function decision({ score, side, opponent, playoff }: HockeySide): Stats {
  const won = shownScore(score, side) > shownScore(score, opponent);
  // Playoffs know no losses in overtime, only losses.
  const late = score.ending !== 'regulation' && !playoff;
  return { goalie_wins: won ? 1 : 0, overtimeLoss: !won && late ? 1 : 0 };
}

/** The whole game, unless he is taken out after his third goal against. Goals into an empty net are nobody's. */
function stints({ random, score, side, opponent, shotsOnGoal, playoff }: HockeySide): [Stint, Stint] {
  const conceded = goalsOf(score, opponent);
  const goals = conceded.filter(({ emptyNet }) => !emptyNet);
  const shots = shotsOnGoal[opponent] - (conceded.length - goals.length);
  const overtime = playoff ? 1200 * (score.periods - 3) : 300;
  const benched = conceded.length > goals.length ? random.between(40, 130) : 0;
  const seconds = 3600 + (score.ending === 'regulation' ? 0 : overtime) - benched;
  const losing = shownScore(score, side) < shownScore(score, opponent);
  if (goals.length < 4 || !losing || !random.chance(0.5)) {
    return [
      { goals, shots, seconds },
      { goals: [], shots: 0, seconds: 0 },
    ];
  }
  const later = goals.slice(3);
  const startShots = Math.max(3, Math.min(shots - later.length, Math.round(shots * 0.4)));
  const startSeconds = Math.round(seconds * 0.4);
  return [
    { goals: goals.slice(0, 3), shots: startShots, seconds: startSeconds },
    { goals: later, shots: shots - startShots, seconds: seconds - startSeconds },
  ];
}

function line(random: Random, player: Player, starter: boolean, stint: Stint, decided: Stats | null): SimulatedLine {
  const common = { player, starter, positions: ['G'], battingOrder: '' };
  // Who never came in is listed and did not play.
  if (stint.seconds === 0) return { ...common, blocks: {} };
  const goalie = goalieStats(random, stint);
  return { ...common, blocks: decided ? { goalie, decision: decided } : { goalie } };
}

const kinds: readonly Strength[] = ['even', 'power-play', 'shorthanded'];

function goalieStats(random: Random, { goals, shots, seconds }: Stint): Stats {
  const saves = deal(random, shots - goals.length, [0.82, 0.15, 0.03]);
  const [even = 0, powerPlay = 0, shorthanded = 0] = kinds.map(
    (kind) => goals.filter(({ strength }) => strength === kind).length,
  );
  return {
    penalty_minutes: 0,
    time_on_ice: seconds,
    saves: sum(saves),
    shots_against: shots,
    goals_against: goals.length,
    even_strength_saves: at(saves, 0),
    evenStrengthGoals: even,
    power_play_saves: at(saves, 1),
    powerPlayGoals: powerPlay,
    shorthanded_saves: at(saves, 2),
    shorthandedGoals: shorthanded,
  };
}
