import { espnRoutes } from '@backfield/simulated-espn';
import { nbaStatsSource, statsRoutes } from '@backfield/simulated-nba-stats';
import type { SimulatedLeague } from '@backfield/simulator';
import { nbaOnEspn } from './espn.ts';
import { nba } from './model.ts';
import { nbaOnStats } from './nba-stats.ts';

/** The NBA, made up: on ESPN and on stats.nba.com. */
export const simulatedNba: SimulatedLeague = {
  model: nba,
  secondSources: [nbaStatsSource(nbaOnStats)],
  routes: { ...espnRoutes(nbaOnEspn), ...statsRoutes(nbaOnStats) },
};
