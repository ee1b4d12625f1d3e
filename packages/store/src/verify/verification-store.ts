import type { VerificationStore } from '@backfield/contract/store';
import type { Database } from '../database/database.ts';
import { storedDrifts } from '../unit/shape-drifts.ts';
import { acceptGap, removeAcceptedGap } from './accepted-gaps.ts';
import { completeness, corrections, coverage, daysWithoutData } from './classic-questions.ts';
import { knownDays, knownSpan, unknownDays } from './known-days.ts';
import { removeStrayGames } from './remove-stray-games.ts';
import { softFindings } from './soft-findings.ts';
import { unknownGames } from './unknown-games.ts';
import { verifyStored } from './verify-stored.ts';

export function createVerificationStore(database: Database, timestamp: () => string): VerificationStore {
  return {
    verifyStored: (query) => verifyStored(database, query, timestamp()),
    softFindings: (scope) => softFindings(database, scope),
    unknownDays: (league, ranges, today) => unknownDays(database, league, ranges, today),
    unknownGames: (scope) => unknownGames(database, scope),
    knownSpan: (league) => knownSpan(database, league),
    knownDays: (league) => knownDays(database, league),
    acceptGap: (target, gap) => acceptGap(database, target, gap, timestamp()),
    removeAcceptedGap: (target) => removeAcceptedGap(database, target),
    removeStrayGames: (league, source, ids) => removeStrayGames(database, league, source, ids),
    corrections: (scope) => corrections(database, scope),
    drifts: (scope) => storedDrifts(database, scope),
    completeness: (scope) => completeness(database, scope),
    daysWithoutData: (scope, today) => daysWithoutData(database, scope, today),
    coverage: (scope) => coverage(database, scope),
  };
}
