import type { League } from '@backfield/contract';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { nbaStats } from './sources/nba-stats/index.ts';

export const nba: League = {
  code: 'NBA',
  name: 'National Basketball Association',
  timeZone: 'America/New_York',
  seasons,
  finalAfter: {
    hours: 4,
    reason: 'A game takes two and a half hours; three overtimes add one.',
  },
  propTypes,
  headline: 'points',
  corrections: {
    recent: { kind: 'days-after', days: [1, 3, 7] },
    deepDays: 60,
    reason: 'statistics are reviewed and corrected after the game is final',
    citation: 'https://github.com/shufinskiy/nba_data/issues/8',
  },
  sources: [espn, nbaStats],
};
