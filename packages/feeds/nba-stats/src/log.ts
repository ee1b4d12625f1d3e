import { type GameDay, PayloadError, readPayload } from '@backfield/contract';
import type { NbaStatsDeclaration } from './declaration.ts';
import { readGameId } from './game-id.ts';
import { playerLogColumns, teamLogColumns } from './log-columns.ts';
import { type ResultRow, readRows } from './result-set.ts';
import { rowPlace, type TeamRow, teamRow } from './schema.ts';

/** The log that was asked for, to tell what an answer must hold. */
export interface LogRange {
  from: GameDay;
  to: GameDay;
  what: string;
}

/** A team's row, with its cells by column. */
export interface TeamLogRow extends TeamRow {
  cells: ResultRow;
}

/** The teams' rows of the days asked for. Throws `PAYLOAD_SHAPE`: without a row its game would be lost in silence. */
export function readTeamLog(payload: unknown, range: LogRange, declaration: NbaStatsDeclaration): TeamLogRow[] {
  const rows = readRows(payload, 'LeagueGameLog', teamLogColumns, range.what).map((cells) => ({
    ...readPayload(teamRow, cells, `row in the ${range.what}`),
    cells,
  }));
  for (const { GAME_ID, SEASON_ID } of rows) assertOfLeague(GAME_ID, SEASON_ID, range, declaration);
  return rows.filter(({ GAME_DATE }) => isWithin(GAME_DATE, range));
}

/** The players' rows of the days asked for, by game; each is read when its box score is made. */
export function readPlayerLog(payload: unknown, range: LogRange): Map<string, ResultRow[]> {
  const rows = readRows(payload, 'LeagueGameLog', playerLogColumns, range.what).map((cells) => ({
    ...readPayload(rowPlace, cells, `row in the ${range.what}`),
    cells,
  }));
  const asked = rows.filter(({ GAME_DATE }) => isWithin(GAME_DATE, range));
  const byGame = Map.groupBy(asked, ({ GAME_ID }) => GAME_ID);
  return new Map([...byGame].map(([gameId, some]) => [gameId, some.map(({ cells }) => cells)]));
}

function isWithin(day: string, { from, to }: LogRange): boolean {
  return day >= from && day <= to;
}

/**
 * Throws where a row is another league's: the same host answers for other leagues, and for the wrong one where a parameter is
 * lost.
 */
function assertOfLeague(gameId: string, seasonId: string, { what }: LogRange, declaration: NbaStatsDeclaration): void {
  if (readGameId(gameId, declaration)?.seasonId === seasonId) return;
  throw new PayloadError(
    'PAYLOAD_SHAPE',
    `The ${what} holds game ${gameId} of season ${seasonId}, which is none of the ${declaration.league}'s. Nothing of it is used.`,
  );
}
