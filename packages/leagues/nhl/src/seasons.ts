import type { SeasonCalendar } from '@backfield/contract';

/** The seasons of the National Hockey League, by the year in which they end. */
export const seasons: SeasonCalendar = {
  // The source lists seasons back to 1917. Whole box scores are reported back to 2011-12
  // (github.com/Zmalski/NHL-API-Reference, issue 81); what older ones lack would be read as zero.
  first: 2012,
  start: { month: 10, day: 1, yearOffset: -1 },
  end: { month: 6, day: 30, yearOffset: 0 },
  naming: 'the season 2025 began in October 2024',
  citation: 'https://api-web.nhle.com/v1/schedule/2024-10-08',
  exceptions: {
    // Before `first`, and kept so that whoever lowers `first` does not have to find it again.
    2005: {
      window: null,
      reason: 'A lockout cancelled all of it.',
      citation: 'Wikipedia, "2004-05 NHL lockout"',
    },
    2013: {
      window: { start: '2013-01-19', end: '2013-06-24' },
      reason: 'A lockout shortened it to 48 games a club.',
      citation: 'Wikipedia, "2012-13 NHL season"',
    },
    2020: {
      window: { start: '2019-10-02', end: '2020-09-28' },
      reason: 'The pandemic stopped it in March; the playoffs were held in two bubbles from August 1.',
      citation: 'Wikipedia, "2019-20 NHL season"',
    },
    2021: {
      window: { start: '2021-01-13', end: '2021-07-07' },
      reason: 'The pandemic delayed it and shortened it to 56 games a club.',
      citation: 'Wikipedia, "2020-21 NHL season"',
    },
  },
};
