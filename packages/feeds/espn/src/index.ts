export { basketballBlocks } from './basketball/blocks.ts';
export { withoutFillers } from './basketball/fillers.ts';
export { type BasketballTiming, basketballInvariants } from './basketball/invariants.ts';
export { basketballPropTypes } from './basketball/prop-types.ts';
export { basketballStoredChecks } from './basketball/stored-checks.ts';
export { basketballTruths } from './basketball/truths.ts';
export { type Cell, type Columns, clock, number, outs, pair } from './cells.ts';
export {
  bothTeamsPresent,
  type CommonInvariantOptions,
  commonInvariants,
  madeWithinAttempted,
  recordedAnswers,
  scoreAgreesWithSchedule,
  totalsAddUp,
} from './common-invariants.ts';
export type { EspnBlocks, EspnDeclaration } from './declaration.ts';
export { type CheckedSide, type Claim, eachPlayer, eachSide, together, unequal } from './invariants.ts';
export { createEspnSource } from './source.ts';
