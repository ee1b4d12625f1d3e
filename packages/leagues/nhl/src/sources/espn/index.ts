import { createEspnSource } from '@backfield/feed-espn';
import { canary } from './canary.ts';
import { blocks, sums, teamStatistics } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'NHL',
  path: 'hockey/nhl',
  seasonYearOffset: 0,
  // ESPN lists games from 2002 on; answers of 2023 and later were read.
  covers: { seasons: { first: 2012 }, gameTypes: ['preseason', 'regular', 'postseason', 'all-star'] },
  limits: ['Tried on games of 2023 and 2024; older ones are listed, and may have other columns.'],
  blocks,
  sums,
  // Dressed players are listed whether they played or not.
  playingTime: 'time_on_ice',
  teamStatistics,
  // The 4 Nations Face-Off is filed under the regular season, as QRR and the like.
  regularCompetitions: ['STD'],
  teamAliases: { LA: 'LAK', NJ: 'NJD', SJ: 'SJS', TB: 'TBL', UTAH: 'UTA' },
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
