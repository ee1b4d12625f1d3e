import { type Simulator, type SimulatorOptions, startServer } from '../server.ts';
import { World, type WorldOptions } from '../world.ts';
import { simulatedLeagues } from './simulated-leagues.ts';

/** Starts the APIs of every league on this machine. */
export function startSimulator(options: Omit<SimulatorOptions, 'leagues'>): Promise<Simulator> {
  return startServer({ ...options, leagues: simulatedLeagues });
}

/** A world of every league, without a server. */
export function createWorld(options: Omit<WorldOptions, 'leagues'>): World {
  return new World({ ...options, leagues: simulatedLeagues });
}
