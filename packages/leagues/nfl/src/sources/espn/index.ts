import { createEspnSource } from '@backfield/feed-espn';
import { canary } from './canary.ts';
import { blocks } from './columns.ts';
import { invariants } from './invariants.ts';
import { storedChecks } from './stored-checks.ts';

export const espn = createEspnSource({
  league: 'NFL',
  path: 'football/nfl',
  seasonYearOffset: 1,
  covers: { seasons: { first: 2003 }, gameTypes: ['preseason', 'regular', 'postseason'] },
  limits: ['Tried on games of the seasons 2024 and 2025; older ones are listed, and may have other columns.'],
  blocks,
  invariants,
  storedChecks,
  canary,
  extractorVersion: 1,
});
