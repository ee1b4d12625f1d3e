import { mlb } from '../leagues/mlb.ts';
import { mlbEspnSource, mlbOnEspn } from '../leagues/mlb-espn.ts';
import { espnRoutes } from '../protocols/espn/answer.ts';
import { mlbRoutes } from '../protocols/mlb/answer.ts';
import type { SimulatedLeague } from '../protocols/router.ts';

/** The MLB, made up: on its own API and on ESPN. */
export const simulatedMlb: SimulatedLeague = {
  model: mlb,
  secondSources: [mlbEspnSource],
  routes: { ...mlbRoutes, ...espnRoutes(mlbOnEspn) },
};
