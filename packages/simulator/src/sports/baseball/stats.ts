import type { Stats } from '../../world/game.ts';

export const baseballProps = {
  batting: [
    'plate_appearances',
    'at_bats',
    'runs',
    'hits',
    'singles',
    'doubles',
    'triples',
    'home_runs',
    'total_bases',
    'runs_batted_in',
    'walks',
    'intentional_walks',
    'strikeouts',
    'hit_by_pitch',
    'stolen_bases',
    'caught_stealing',
    'sacrifice_bunts',
    'sacrifice_flies',
    'grounded_into_double_play',
    'left_on_base',
  ],
  pitching: [
    'pitching_outs',
    'batters_faced',
    'pitches_thrown',
    'strikes_thrown',
    'hits_allowed',
    'runs_allowed',
    'earned_runs',
    'walks_allowed',
    'pitching_strikeouts',
    'home_runs_allowed',
    'hit_batters',
    'wild_pitches',
    'balks',
    'inherited_runners',
    'inherited_runners_scored',
    'pitching_wins',
    'pitching_losses',
    'saves',
    'holds',
    'blown_saves',
  ],
  fielding: ['putouts', 'fielding_assists', 'errors', 'passed_balls'],
} as const;

/** Counts that the source gives beside those that have a prop type, under its own names. */
const further = {
  batting: ['groundOuts', 'flyOuts', 'popOuts', 'lineOuts', 'catchersInterference'],
  pitching: [
    'gamesStarted',
    'gamesFinished',
    'completeGames',
    'shutouts',
    'saveOpportunities',
    'atBats',
    'doubles',
    'triples',
    'intentionalWalks',
    'sacBunts',
    'sacFlies',
    'rbi',
    'stolenBases',
    'caughtStealing',
    'groundOuts',
    'flyOuts',
    'popOuts',
    'lineOuts',
    'catchersInterference',
  ],
  fielding: ['gamesStarted', 'stolenBases', 'caughtStealing'],
} as const;

type BaseballBlock = keyof typeof baseballProps;

const blank = (block: BaseballBlock): Readonly<Stats> =>
  Object.fromEntries([...baseballProps[block], ...further[block]].map((name) => [name, 0]));

const blanks = { batting: blank('batting'), pitching: blank('pitching'), fielding: blank('fielding') };

/** Every count of a block at zero. */
export function zeroes(block: BaseballBlock): Stats {
  return { ...blanks[block] };
}

/** Adds to counts that exist. */
export function add(stats: Stats, name: string, amount = 1): void {
  const count = stats[name];
  if (count === undefined) throw new Error(`No count named ${name}.`);
  stats[name] = count + amount;
}

export function get(stats: Stats, name: string): number {
  return stats[name] ?? 0;
}
