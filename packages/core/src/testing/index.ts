export { type ConformanceCase, describeLeague } from './conformance.ts';
export { createFakeClock, createStillClock, type FakeClock } from './fake-clock.ts';
export {
  createFakeHttp,
  createMadeUpLeague,
  hostBlocked,
  type MadeUpGame,
  type MadeUpLeagueOptions,
  unavailable,
} from './made-up-league.ts';
export { createMemoryProgress, type MemoryProgress } from './memory-progress.ts';
export { createMemoryStore, type MemoryGame, type MemoryStore } from './memory-store.ts';
export {
  goldenRows,
  type RecordedAnswers,
  type RecordedAnswersOptions,
  recordedDays,
  rowsOf,
  serveRecordedAnswers,
} from './recorded-answers.ts';
