export { teamLogHeaders } from './payloads.ts';
export { goldenOf, type RecordedStatsGame, readRecordedGames, rowsRead, withWholeMinutes } from './recorded-games.ts';
