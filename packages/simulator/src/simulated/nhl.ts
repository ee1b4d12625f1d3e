import { nhl } from '../leagues/nhl.ts';
import { nhlEspnSource, nhlOnEspn } from '../leagues/nhl-espn.ts';
import { espnRoutes } from '../protocols/espn/answer.ts';
import { nhlRoutes } from '../protocols/nhl/answer.ts';
import type { SimulatedLeague } from '../protocols/router.ts';

/** The NHL, made up: on its own API and on ESPN. */
export const simulatedNhl: SimulatedLeague = {
  model: nhl,
  secondSources: [nhlEspnSource],
  routes: { ...nhlRoutes, ...espnRoutes(nhlOnEspn) },
};
