import type { SeasonCalendar } from '@backfield/contract';

/**
 * The seasons of Major League Baseball, by calendar year. The window begins with spring training's first full month and
 * ends after the latest World Series so far, that of 2022 on November 5.
 *
 * No season since 2015 left the window: the one of 2020, delayed to July 23, ended on October 27
 * (Wikipedia, "2020 Major League Baseball season"), the one of 2022, delayed to April 7, on November 5
 * (Wikipedia, "2022 Major League Baseball season").
 */
export const seasons: SeasonCalendar = {
  // The source lists seasons back to 1876 and marks from 2015 on the level of detail ("P") that every box score has whose
  // lines were checked. What the levels before it lack would be read as zero, so the earlier seasons are not offered.
  first: 2015,
  start: { month: 3, day: 1, yearOffset: 0 },
  end: { month: 11, day: 15, yearOffset: 0 },
  naming: 'the season 2025 is the one of the year 2025',
  citation: 'https://statsapi.mlb.com/api/v1/seasons/all?sportId=1',
  exceptions: {},
};
