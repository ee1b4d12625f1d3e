import type { Player, SimulatedLine, Stats } from '../../world/game.ts';

export const footballProps = {
  passing: [
    'passing_completions',
    'passing_attempts',
    'passing_yards',
    'passing_touchdowns',
    'passing_interceptions',
    'sacks_taken',
    'sack_yards_lost',
  ],
  rushing: ['rushing_attempts', 'rushing_yards', 'rushing_touchdowns', 'longest_rush'],
  receiving: ['receptions', 'receiving_targets', 'receiving_yards', 'receiving_touchdowns', 'longest_reception'],
  fumbles: ['fumbles', 'fumbles_lost', 'fumbles_recovered'],
  defensive: [
    'tackles',
    'solo_tackles',
    'sacks',
    'tackles_for_loss',
    'passes_defended',
    'quarterback_hits',
    'defensive_touchdowns',
  ],
  interceptions: ['interceptions', 'interception_yards', 'interception_touchdowns'],
  kickReturns: ['kick_returns', 'kick_return_yards', 'longest_kick_return', 'kick_return_touchdowns'],
  puntReturns: ['punt_returns', 'punt_return_yards', 'longest_punt_return', 'punt_return_touchdowns'],
  kicking: [
    'field_goals_made',
    'field_goals_attempted',
    'longest_field_goal',
    'extra_points_made',
    'extra_points_attempted',
    'kicking_points',
  ],
  punting: ['punts', 'punt_yards', 'punt_touchbacks', 'punts_inside_20', 'longest_punt'],
} as const;

export type FootballBlock = keyof typeof footballProps;

/** Collects the blocks of a side's players. Whoever never comes up has no line, as in the source. */
export interface FootballBox {
  /** Adds to a player's counts in a block, all of which exist from then on. */
  add(player: Player, block: FootballBlock, stats: Stats): void;
  lines(): SimulatedLine[];
}

export function footballBox(): FootballBox {
  const lines = new Map<Player, SimulatedLine>();
  return {
    add(player, block, stats) {
      const line = lines.get(player) ?? {
        player,
        starter: false,
        blocks: {},
        positions: [player.position],
        battingOrder: '',
      };
      lines.set(player, line);
      const counts = line.blocks[block] ?? Object.fromEntries(footballProps[block].map((name) => [name, 0]));
      for (const [name, amount] of Object.entries(stats)) counts[name] = (counts[name] ?? 0) + amount;
      line.blocks[block] = counts;
    },
    lines: () => [...lines.values()],
  };
}
