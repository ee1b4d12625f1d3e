import type { SimulatedLeague } from '../protocols/router.ts';
import { simulatedMlb } from './mlb.ts';
import { simulatedNba } from './nba.ts';
import { simulatedNfl } from './nfl.ts';
import { simulatedNhl } from './nhl.ts';
import { simulatedWnba } from './wnba.ts';

/** Every league that is simulated. */
export const simulatedLeagues: readonly SimulatedLeague[] = [
  simulatedNfl,
  simulatedNba,
  simulatedWnba,
  simulatedMlb,
  simulatedNhl,
];
