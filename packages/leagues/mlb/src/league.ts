import type { League } from '@backfield/core';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { statsApi } from './sources/mlb/index.ts';

export const mlb: League = {
  code: 'MLB',
  name: 'Major League Baseball',
  timeZone: 'America/New_York',
  seasons,
  propTypes,
  sources: [statsApi, espn],
};
