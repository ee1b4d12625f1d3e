export type { NbaStatsDeclaration } from './declaration.ts';
export { nbaStatsInvariants } from './invariants.ts';
export { createNbaStatsSource } from './source.ts';
