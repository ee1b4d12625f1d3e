export { type BasketballSummaryOptions, basketballSummaryOf } from './basketball.ts';
export {
  type EventOptions,
  finalStatus,
  type StatusType,
  type SummaryOptions,
  scoreboardOf,
  summaryOf,
  teams,
} from './payloads.ts';
export { type RecordedGame, type RecordedGamesOptions, readRecordedGames } from './recorded-games.ts';
