import type { League } from '@backfield/contract';
import { propTypes } from './prop-types.ts';
import { seasons } from './seasons.ts';
import { espn } from './sources/espn/index.ts';
import { nflverse } from './sources/nflverse/index.ts';

export const nfl: League = {
  code: 'NFL',
  name: 'National Football League',
  timeZone: 'America/New_York',
  seasons,
  finalAfter: {
    hours: 5,
    reason: 'A game takes a little over three hours, overtime and a weather delay included rarely more than four.',
  },
  propTypes,
  headline: 'passing_yards',
  corrections: {
    recent: { kind: 'daily-until', weekday: 4, afterWeekday: 1 },
    deepDays: 60,
    reason: "the league corrects a week's games from Monday to Wednesday; Thursday's figures are clean",
    citation: 'https://nflreadr.nflverse.com/articles/nflverse_data_schedule.html',
  },
  sources: [espn, nflverse],
};
