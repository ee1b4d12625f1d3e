import type { SeasonCalendar } from '@backfield/contract';

/** The WNBA's seasons, named by their calendar year. The late season of 2020, July 25 to October 6, lies inside the window. */
export const seasons: SeasonCalendar = {
  first: 2002,
  start: { month: 5, day: 1, yearOffset: 0 },
  end: { month: 10, day: 31, yearOffset: 0 },
  naming: 'a season is played within one calendar year',
  citation:
    'Wikipedia, "2024 WNBA season" and its like: from the opening games of May to the Finals by the end of October. ' +
    'ESPN lists WNBA games from 2002.',
  exceptions: {},
};
