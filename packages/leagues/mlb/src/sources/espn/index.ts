import { createEspnSource } from '@backfield/feed-espn';
import { canary } from './canary.ts';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'MLB',
  path: 'baseball/mlb',
  seasonYearOffset: 0,
  // ESPN lists older seasons too; answers of 2022 and later were read.
  covers: { seasons: { first: 2015 }, gameTypes: ['preseason', 'regular', 'postseason', 'all-star'] },
  limits: ['Tried on a game of 2023; older ones are listed, and may have other columns.'],
  blocks,
  teamAliases: { ARI: 'AZ', CHW: 'CWS' },
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
