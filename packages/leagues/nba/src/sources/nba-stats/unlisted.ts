import type { UnlistedGames } from '@backfield/contract';

/** The log has no part of a season for either. On none of these days was another game played. */
export const unlisted: readonly UnlistedGames[] = [
  {
    gameType: 'play-in',
    what: 'play-in games',
    from: '04-11',
    to: '04-20',
    firstYear: 2020,
    days: {
      2020: ['2020-08-15'],
      2021: ['2021-05-18', '2021-05-19', '2021-05-20', '2021-05-21'],
      2022: ['2022-04-12', '2022-04-13', '2022-04-15'],
      2023: ['2023-04-11', '2023-04-12', '2023-04-14'],
      2024: ['2024-04-16', '2024-04-17', '2024-04-19'],
      2025: ['2025-04-15', '2025-04-16', '2025-04-18'],
    },
    citation: 'Wikipedia, "NBA play-in tournament": Tuesday to Friday between the regular season and the playoffs.',
  },
  {
    gameType: 'cup-final',
    what: 'the final of the cup',
    from: '12-09',
    to: '12-19',
    firstYear: 2023,
    days: { 2023: ['2023-12-09'], 2024: ['2024-12-17'], 2025: ['2025-12-16'] },
    citation: 'Wikipedia, "NBA Cup": its final is the one game of it that does not count for the regular season.',
  },
];
