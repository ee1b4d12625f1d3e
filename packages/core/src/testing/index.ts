export { createAnsweringHttp, createPassingHttp } from './answering-http.ts';
export type { ConformanceCase } from './conformance/conformance-case.ts';
export type { KnownGame, KnownLine, KnownWorld, Upstream } from './conformance/upstream.ts';
export { describeLeague } from './conformance.ts';
export { createFakeClock, createStillClock, type FakeClock } from './fake-clock.ts';
export { type HeavyProof, type HeavyProofOptions, heavyProof } from './heavy-proof.ts';
export {
  createMadeUpBackfill,
  type MadeUpBackfill,
  type MadeUpBackfillOptions,
  madeUpWeek,
} from './made-up-backfill.ts';
export {
  createFakeHttp,
  createMadeUpLeague,
  hostBlocked,
  type MadeUpGame,
  type MadeUpLeagueOptions,
  unavailable,
} from './made-up-league.ts';
export type { MemoryGame } from './memory-games.ts';
export { createMemoryProgress, type MemoryProgress } from './memory-progress.ts';
export { createMemoryStore } from './memory-store.ts';
export type { MemoryListing, MemoryStore } from './memory-tables.ts';
export { createMirrorHttp } from './mirror-http.ts';
export {
  goldenRows,
  type RecordedAnswers,
  type RecordedAnswersOptions,
  recordedDays,
  rowsOf,
  serveRecordedAnswers,
} from './recorded-answers.ts';
