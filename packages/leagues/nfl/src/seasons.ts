import type { SeasonCalendar } from '@backfield/contract';

/**
 * The NFL's seasons, named by the year they end in. The preseason of August lies before the window and still belongs to the
 * season.
 */
export const seasons: SeasonCalendar = {
  first: 2003,
  start: { month: 9, day: 1, yearOffset: -1 },
  end: { month: 2, day: 29, yearOffset: 0 },
  naming: 'the season 2025 began in September 2024',
  citation:
    'Wikipedia, "2024 NFL season" and its like: from the kickoff weekend of September to the Super Bowl in February. ' +
    "How far back ESPN's NFL box scores reach was not checked; the first season with the present 32 teams is taken.",
  exceptions: {},
};
