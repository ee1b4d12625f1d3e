import { createEspnSource } from '@backfield/feed-espn';
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
  blocks,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
