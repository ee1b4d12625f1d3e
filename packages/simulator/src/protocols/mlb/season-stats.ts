import type { Stats } from '../../game.ts';
import { batting, fielding, pitcherRecord, pitching } from './stat-objects.ts';

const rates = { avg: '.250', obp: '.320', slg: '.410', ops: '.730' };

/** Season to date. The simulator keeps no running sums: the game's own counts stand in, the rates are anybody's. */
export function seasonStats(blocks: Readonly<Record<string, Stats>>) {
  const hitter = batting(blocks.batting ?? {});
  const pitcher = pitching(blocks.pitching ?? {});
  const played = blocks.batting ? 1 : 0;
  return {
    batting: { gamesPlayed: played, ...hitter, ...rates, babip: '.300', groundOutsToAirouts: '1.00' },
    pitching: {
      ...pitcherRecord(blocks.pitching ?? {}),
      ...pitcher,
      obp: '.310',
      era: '4.00',
      whip: '1.30',
      groundOutsToAirouts: '1.00',
      winPercentage: '.500',
      pitchesPerInning: '16.00',
      strikeoutWalkRatio: '2.50',
      strikeoutsPer9Inn: '8.50',
      walksPer9Inn: '3.20',
      hitsPer9Inn: '8.40',
    },
    fielding: { ...fielding(blocks.fielding ?? {}), fielding: '.985' },
  };
}
