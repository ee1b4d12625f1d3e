import type { League } from '@backfield/core';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { nbaStats } from './sources/nba-stats/index.ts';

export const nba: League = {
  code: 'NBA',
  name: 'National Basketball Association',
  timeZone: 'America/New_York',
  seasons,
  propTypes,
  sources: [espn, nbaStats],
};
