import { wnba } from '../leagues/wnba.ts';
import { wnbaOnEspn } from '../leagues/wnba-espn.ts';
import { wnbaOnStats } from '../leagues/wnba-stats.ts';
import { espnRoutes } from '../protocols/espn/answer.ts';
import { statsRoutes } from '../protocols/nba-stats/answer.ts';
import { nbaStatsSource } from '../protocols/nba-stats/nba-stats.ts';
import type { SimulatedLeague } from '../protocols/router.ts';

/** The WNBA, made up: on ESPN and on stats.wnba.com. */
export const simulatedWnba: SimulatedLeague = {
  model: wnba,
  secondSources: [nbaStatsSource(wnbaOnStats)],
  routes: { ...espnRoutes(wnbaOnEspn), ...statsRoutes(wnbaOnStats) },
};
