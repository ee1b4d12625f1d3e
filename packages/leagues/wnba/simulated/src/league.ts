import { espnRoutes } from '@backfield/simulated-espn';
import { nbaStatsSource, statsRoutes } from '@backfield/simulated-nba-stats';
import type { SimulatedLeague } from '@backfield/simulator';
import { wnbaOnEspn } from './espn.ts';
import { wnba } from './model.ts';
import { wnbaOnStats } from './nba-stats.ts';

/** The WNBA, made up: on ESPN and on stats.wnba.com. */
export const simulatedWnba: SimulatedLeague = {
  model: wnba,
  secondSources: [nbaStatsSource(wnbaOnStats)],
  routes: { ...espnRoutes(wnbaOnEspn), ...statsRoutes(wnbaOnStats) },
};
