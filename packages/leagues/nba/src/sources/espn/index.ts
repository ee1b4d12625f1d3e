import { createEspnSource } from '@backfield/feed-espn';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'NBA',
  path: 'basketball/nba',
  seasonYearOffset: 0,
  blocks,
  invariants,
  storedChecks,
  extractorVersion: 1,
});
