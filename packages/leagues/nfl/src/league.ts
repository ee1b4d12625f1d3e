import type { League } from '@backfield/core';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { nflverse } from './sources/nflverse/index.ts';

export const nfl: League = {
  code: 'NFL',
  name: 'National Football League',
  timeZone: 'America/New_York',
  seasons,
  propTypes,
  sources: [espn, nflverse],
};
