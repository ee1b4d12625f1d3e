import { withoutFillers } from '@backfield/feed-espn';
import { createNbaStatsSource } from '@backfield/feed-nba-stats';
import { seasons } from '../../seasons.ts';
import { canary } from './canary.ts';
import { invariants, sideMinutes } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';
import { teamAliases } from './team-aliases.ts';
import { unlisted } from './unlisted.ts';

export const nbaStats = createNbaStatsSource({
  league: 'NBA',
  host: 'stats.nba.com',
  leagueId: '00',
  seasons,
  startYearOffset: -1,
  seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
  clubIds: /^16106127\d\d$/,
  covers: { seasons: { first: 1997 }, gameTypes: ['preseason', 'regular', 'postseason', 'all-star'] },
  triedOn: 'the whole regular seasons 2024 and 2025, and games of 1997, 2017, 2021 and 2023',
  unlisted,
  teamAliases,
  sideMinutes,
  withoutFillers,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
