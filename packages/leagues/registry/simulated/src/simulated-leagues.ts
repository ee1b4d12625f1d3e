import { simulatedMlb } from '@backfield/simulated-mlb';
import { simulatedNba } from '@backfield/simulated-nba';
import { simulatedNfl } from '@backfield/simulated-nfl';
import { simulatedNhl } from '@backfield/simulated-nhl';
import { simulatedWnba } from '@backfield/simulated-wnba';
import type { SimulatedLeague } from '@backfield/simulator';

/** Every league that is simulated. */
export const simulatedLeagues: readonly SimulatedLeague[] = [
  simulatedNfl,
  simulatedNba,
  simulatedWnba,
  simulatedMlb,
  simulatedNhl,
];
