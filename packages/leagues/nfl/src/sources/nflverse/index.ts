import type { Source } from '@backfield/contract';
import { canary } from './canary.ts';
import { givenPropTypes } from './columns.ts';
import { askForTimestamp, host } from './files.ts';
import { seasonOf } from './games-file.ts';
import { invariants } from './invariants.ts';
import { askForGame } from './one-game.ts';
import { scheduleOf } from './schedule.ts';
import { storedChecks } from './stored-checks.ts';
import { teamAliases } from './teams.ts';

/**
 * nflverse: what each player did in each week, as CSV files of seasons. A team plays once a week, so that a week of a player
 * is a game of his. `columns.ts` says which prop types are read, and why not the others that newer files have columns for.
 */
export const nflverse: Source = {
  code: 'nflverse',
  host,
  about: {
    name: 'nflverse',
    seasons: { first: 2001 },
    gameTypes: ['regular', 'postseason'],
    propTypes: givenPropTypes,
    limits: [
      'A whole season costs two files, and so does a single day.',
      'No preseason. Rows come in the night after a game, corrections until the Thursday after it.',
      'Kicks, returns and defense stand in the newer files only, and defense without tackles.',
      'Tried on the whole seasons 2023 and 2024. The file of the season 2000 has a row without a team, and is refused.',
    ],
    terms: 'The data is licensed CC-BY-4.0: it may be used by whoever names nflverse.',
    attribution: 'NFL statistics by nflverse (github.com/nflverse/nflverse-data), licensed CC-BY-4.0.',
  },
  extractorVersion: 2,
  // A season and the months around it: its days share one look at the season's two files.
  scheduleDays: 366,
  handsOverBoxScores: true,
  scheduleFile: (day) => String(seasonOf(day)),
  invariants,
  storedChecks,
  teamAliases,
  schedule: scheduleOf,
  boxScore: askForGame,
  async probe(http) {
    await askForTimestamp(http);
  },
  canary,
};
