import { espnRoutes } from '@backfield/simulated-espn';
import type { SimulatedLeague } from '@backfield/simulator';
import { nhlEspnSource, nhlOnEspn } from './espn.ts';
import { nhl } from './model.ts';
import { nhlRoutes } from './nhl/answer.ts';

/** The NHL, made up: on its own API and on ESPN. */
export const simulatedNhl: SimulatedLeague = {
  model: nhl,
  secondSources: [nhlEspnSource],
  routes: { ...nhlRoutes, ...espnRoutes(nhlOnEspn) },
};
