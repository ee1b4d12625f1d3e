export type { StatCorrection } from './changes.ts';
export { type Fault, type FaultPlan, type FaultRule, type FaultShare, usualMix } from './faults.ts';
export type { GameKind, LeagueCode, Listing, SideName, SimulatedGame, TruthRow } from './game.ts';
export type { HostStats, SimulatorStats } from './request-log.ts';
export { type SimulatedSource, type Simulator, type SimulatorOptions, startSimulator } from './server.ts';
export type { PlayerKey, SourceWorld } from './sources/source-world.ts';
export { type GameKey, World, type WorldOptions } from './world.ts';
