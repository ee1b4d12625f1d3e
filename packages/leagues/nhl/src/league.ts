import type { League } from '@backfield/contract';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { apiWeb } from './sources/nhl/index.ts';

export const nhl: League = {
  code: 'NHL',
  name: 'National Hockey League',
  timeZone: 'America/New_York',
  seasons,
  finalAfter: {
    hours: 5,
    reason: 'A game takes two hours and three quarters; playoff overtime goes on until somebody scores.',
  },
  propTypes,
  headline: 'points',
  corrections: {
    recent: { kind: 'days-after', days: [1, 3, 7] },
    deepDays: 60,
    reason: 'a game is official the morning after; hits were corrected days and months later',
    citation: 'https://api-web.nhle.com/v1/gamecenter/2023020167/boxscore, as answered on 2023-11-29 and on 2024-12-14',
  },
  sources: [apiWeb, espn],
};
