import type { League } from '@backfield/core';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { apiWeb } from './sources/nhl/index.ts';

export const nhl: League = {
  code: 'NHL',
  name: 'National Hockey League',
  timeZone: 'America/New_York',
  seasons,
  propTypes,
  sources: [apiWeb, espn],
};
