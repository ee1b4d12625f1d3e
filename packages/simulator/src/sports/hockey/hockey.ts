import type { PlayedGame, PlayedSide, SideName, SimulatedGame, Squads } from '../../world/game.ts';
import { randomFor, type Seed } from '../../world/random.ts';
import { goalieLines } from './goalies.ts';
import { goalsOf, hockeyScore, shownByPeriod, shownScore } from './score.ts';
import { skaterLines } from './skaters.ts';

/** Block -> prop types of the NHL's own source. */
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

/** Twelve forwards, six defenders and two goalies a side; the rest of the squad is not dressed and in no list. */
export function playHockey(game: SimulatedGame, squads: Squads, seed: Seed): PlayedGame {
  const score = hockeyScore(game, seed);
  const random = randomFor(seed, game.league, game.id, 'box');
  const secondary = randomFor(seed, game.league, game.id, 'secondary');
  // A goal is a shot on goal, an empty net or not.
  const shots = (side: SideName) => goalsOf(score, side).length + random.between(16, 36);
  const shotsOnGoal = { home: shots('home'), away: shots('away') };
  const playoff = game.kind === 'postseason';
  const side = (name: SideName, opponent: SideName): PlayedSide => {
    const options = { random, secondary, score, side: name, opponent, shotsOnGoal, squad: squads[name], playoff };
    return {
      club: game[name],
      score: shownScore(score, name),
      byPeriod: shownByPeriod(score, name),
      lines: [...skaterLines(options), ...goalieLines(options)],
      extras: {},
      misstated: {},
      missing: false,
    };
  };
  const { periods, ending } = score;
  return { game, home: side('home', 'away'), away: side('away', 'home'), periods, ending };
}
