import type { SeasonCalendar } from '@backfield/contract';

/**
 * The NBA's seasons, named by the year they end in. A lock-out that only shortens a season, as in 2012, leaves it inside the
 * window.
 */
export const seasons: SeasonCalendar = {
  first: 2002,
  start: { month: 10, day: 1, yearOffset: -1 },
  end: { month: 6, day: 30, yearOffset: 0 },
  naming: 'the season 2025 began in October 2024',
  citation:
    'Wikipedia, "2024–25 NBA season" and its like: from the opening games of October to the Finals in June. ' +
    'ESPN lists NBA games from October 2001.',
  exceptions: {
    2020: {
      window: { start: '2019-10-22', end: '2020-10-11' },
      reason: 'The pandemic stopped the season in March; it was finished in a bubble from July to October.',
      citation: 'Wikipedia, "2019–20 NBA season"',
    },
    2021: {
      window: { start: '2020-12-22', end: '2021-07-20' },
      reason: 'The season began late because the one before had ended in October.',
      citation: 'Wikipedia, "2020–21 NBA season"',
    },
  },
};
