import { nba } from '../leagues/nba.ts';
import { nbaOnEspn } from '../leagues/nba-espn.ts';
import { nbaOnStats } from '../leagues/nba-stats.ts';
import { espnRoutes } from '../protocols/espn/answer.ts';
import { statsRoutes } from '../protocols/nba-stats/answer.ts';
import { nbaStatsSource } from '../protocols/nba-stats/nba-stats.ts';
import type { SimulatedLeague } from '../protocols/router.ts';

/** The NBA, made up: on ESPN and on stats.nba.com. */
export const simulatedNba: SimulatedLeague = {
  model: nba,
  secondSources: [nbaStatsSource(nbaOnStats)],
  routes: { ...espnRoutes(nbaOnEspn), ...statsRoutes(nbaOnStats) },
};
