import { createEspnSource, withoutFillers } from '@backfield/feed-espn';
import { canary } from './canary.ts';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'WNBA',
  path: 'basketball/wnba',
  seasonYearOffset: 0,
  covers: { seasons: { first: 2003 }, gameTypes: ['preseason', 'regular', 'postseason', 'all-star', 'cup-final'] },
  limits: ['Tried on games of 2003, 2008, 2011 and 2025. Of 2002 it has no box scores; plus/minus begins after 2008.'],
  blocks,
  withoutFillers,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 2,
});
