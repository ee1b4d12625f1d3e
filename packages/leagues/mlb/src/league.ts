import type { League } from '@backfield/contract';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { statsApi } from './sources/mlb/index.ts';

export const mlb: League = {
  code: 'MLB',
  name: 'Major League Baseball',
  timeZone: 'America/New_York',
  seasons,
  finalAfter: {
    hours: 8,
    reason:
      'A game takes under three hours, but has no clock: extra innings and rain have drawn single ones out to eight.',
  },
  propTypes,
  headline: 'pitching_strikeouts',
  corrections: {
    recent: { kind: 'days-after', days: [1, 3, 7] },
    deepDays: 60,
    reason: 'scorers change a decision within a day, clubs and players appeal within three, and rulings take some more',
    citation: 'https://www.mlb.com/glossary/rules/official-scorer',
  },
  sources: [statsApi, espn],
};
