import type { Stats } from '@backfield/simulator';

/**
 * Season to date, in part: the simulator keeps no running sums, so these are figures that anybody could have. They differ
 * from the game's own, which is what they are good for: nobody may take them for it.
 */
export function seasonStats(blocks: Readonly<Record<string, Stats>>) {
  const [batter, pitcher] = [blocks.batting ? 1 : 0, blocks.pitching ? 1 : 0];
  return {
    batting: {
      gamesPlayed: 80 * batter,
      hits: 75 * batter,
      homeRuns: 9 * batter,
      avg: '.250',
      obp: '.320',
      slg: '.410',
      ops: '.730',
    },
    pitching: {
      gamesPlayed: 20 * pitcher,
      strikeOuts: 70 * pitcher,
      wins: 5 * pitcher,
      losses: 4 * pitcher,
      era: '4.00',
      whip: '1.30',
    },
    fielding: { assists: 60, putOuts: 120, errors: 3, fielding: '.984' },
  };
}
