export { describeLeague } from './describe-league.ts';
export { createAnsweringHttp, createPassingHttp } from './fakes/answering-http.ts';
export { createFakeClock, createStillClock } from './fakes/fake-clock.ts';
export { type HeavyProof, heavyProof } from './fakes/heavy-proof.ts';
export {
  answerFaults,
  createFaultsToCome,
  type MadeUpFault,
  requestFaults,
  withFaults,
} from './fakes/made-up-faults.ts';
export {
  createFakeHttp,
  createMadeUpLeague,
  hostBlocked,
  type MadeUpGame,
  type MadeUpLeagueOptions,
  unavailable,
} from './fakes/made-up-league.ts';
export { dayPlayed, pointsEqualTotal, type SeasonGame, seasonOn } from './fakes/made-up-season.ts';
export type { MemoryGame } from './fakes/memory-games.ts';
export { createMemoryProgress, type MemoryProgress } from './fakes/memory-progress.ts';
export { createMemoryStore } from './fakes/memory-store.ts';
export type { MemoryStore } from './fakes/memory-tables.ts';
export { createMirrorHttp } from './fakes/mirror-http.ts';
export { createSeededRandom } from './fakes/seeded-random.ts';
export { createSimulatedClock, type SimulatedClock } from './fakes/simulated-clock.ts';
export { wholeSeasons } from './fakes/whole-seasons.ts';
export type { ConformanceCase } from './league/conformance-case.ts';
export {
  daysIn,
  goldenRows,
  type RecordedAnswers,
  recordedDays,
  rowsOf,
  serveRecordedAnswers,
} from './recorded-answers.ts';
