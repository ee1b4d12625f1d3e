import { createEspnSource, withoutFillers } from '@backfield/feed-espn';
import { canary } from './canary.ts';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'NBA',
  path: 'basketball/nba',
  seasonYearOffset: 0,
  covers: {
    seasons: { first: 2002 },
    gameTypes: ['preseason', 'regular', 'play-in', 'postseason', 'all-star', 'cup-final'],
  },
  limits: ['Tried on games of 2001, 2006, 2010, 2012, 2024 and 2025. Plus/minus begins in the years between.'],
  blocks,
  withoutFillers,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 2,
});
