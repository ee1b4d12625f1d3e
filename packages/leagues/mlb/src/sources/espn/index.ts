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
  blocks,
  teamAliases: { ARI: 'AZ', CHW: 'CWS' },
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
