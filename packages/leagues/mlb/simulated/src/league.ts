import { espnRoutes } from '@backfield/simulated-espn';
import type { SimulatedLeague } from '@backfield/simulator';
import { mlbEspnSource, mlbOnEspn } from './espn.ts';
import { mlbRoutes } from './mlb/answer.ts';
import { mlb } from './model.ts';

/** The MLB, made up: on its own API and on ESPN. */
export const simulatedMlb: SimulatedLeague = {
  model: mlb,
  secondSources: [mlbEspnSource],
  routes: { ...mlbRoutes, ...espnRoutes(mlbOnEspn) },
};
