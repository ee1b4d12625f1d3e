export { teamLogHeaders } from './payloads.ts';
export { goldenOf, type RecordedGame, readRecordedGames, rowsRead, withWholeMinutes } from './recorded-games.ts';
