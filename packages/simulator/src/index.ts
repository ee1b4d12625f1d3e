export type { StatCorrection } from './changes.ts';
export { type Fault, type FaultPlan, type FaultRule, type FaultShare, usualMix } from './faults.ts';
export type { GameKind, LeagueCode, Listing, SideName, SimulatedGame, TruthRow } from './game.ts';
export type { HostStats, SimulatorStats } from './request-log.ts';
export type { SimulatedSource, Simulator } from './server.ts';
export { startSimulator } from './simulated/start-simulator.ts';
export type { PlayerKey, SourceWorld } from './sources/source-world.ts';
export type { World } from './world.ts';
export type { GameKey } from './world-view.ts';
