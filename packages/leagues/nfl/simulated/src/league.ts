import { espnRoutes } from '@backfield/simulated-espn';
import type { SimulatedLeague } from '@backfield/simulator';
import { nflOnEspn } from './espn.ts';
import { nfl } from './model.ts';
import { nflverseRoutes } from './nflverse/answer.ts';
import { nflverse } from './nflverse/nflverse.ts';

/** The NFL, made up: on ESPN, and in the files of nflverse. */
export const simulatedNfl: SimulatedLeague = {
  model: nfl,
  secondSources: [nflverse],
  routes: { ...espnRoutes(nflOnEspn), ...nflverseRoutes },
};
