import { nfl } from '../leagues/nfl.ts';
import { nflOnEspn } from '../leagues/nfl-espn.ts';
import { espnRoutes } from '../protocols/espn/answer.ts';
import { nflverseRoutes } from '../protocols/nflverse/answer.ts';
import { nflverse } from '../protocols/nflverse/nflverse.ts';
import type { SimulatedLeague } from '../protocols/router.ts';

/** The NFL, made up: on ESPN, and in the files of nflverse. */
export const simulatedNfl: SimulatedLeague = {
  model: nfl,
  secondSources: [nflverse],
  routes: { ...espnRoutes(nflOnEspn), ...nflverseRoutes },
};
