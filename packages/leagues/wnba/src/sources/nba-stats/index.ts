import { withoutFillers } from '@backfield/feed-espn';
import { createNbaStatsSource } from '@backfield/feed-nba-stats';
import { seasons } from '../../seasons.ts';
import { canary } from './canary.ts';
import { invariants, sideMinutes } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';
import { teamAliases } from './team-aliases.ts';
import { unlisted } from './unlisted.ts';

export const nbaStats = createNbaStatsSource({
  league: 'WNBA',
  host: 'stats.wnba.com',
  leagueId: '10',
  seasons,
  startYearOffset: 0,
  seasonName: String,
  clubIds: /^16116613\d\d$/,
  covers: { seasons: { first: 1997 }, gameTypes: ['preseason', 'regular', 'postseason', 'all-star'] },
  triedOn: 'games of 2024 and 2026',
  unlisted,
  teamAliases,
  sideMinutes,
  withoutFillers,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
