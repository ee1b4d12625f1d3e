import type { UnlistedGames } from '@backfield/contract';

/** The log has no part of a season for it. It was the only game of each of these days. */
export const unlisted: readonly UnlistedGames[] = [
  {
    gameType: 'cup-final',
    what: 'the final of the cup',
    from: '06-24',
    to: '07-02',
    firstYear: 2021,
    days: {
      2021: ['2021-08-12'],
      2022: ['2022-07-26'],
      2023: ['2023-08-15'],
      2024: ['2024-06-25'],
      2025: ['2025-07-01'],
    },
    citation: 'Wikipedia, "WNBA Commissioner\'s Cup": its final does not count for the regular season.',
  },
];
