import {
  type BoxScore,
  type ImpossibleCell,
  type PlayerLine,
  possibleStats,
  type RejectedRow,
  shapeProblem,
} from '@backfield/contract';
import type { TeamLogRow } from './log.ts';
import { statColumns, teamColumns } from './log-columns.ts';
import { countingRows, type LoggedGame } from './logged-games.ts';
import type { ResultRow } from './result-set.ts';
import { playerIdRow, playerRow, statCell } from './schema.ts';
import type { LoggedSides } from './sides.ts';

/**
 * The box score that the rows of two logs are together. Only players who played stand there; the minutes are whole. Names
 * are those that players have now, not those of the day.
 */
export function logBoxScore(
  { sourceGameId, contradiction }: LoggedGame,
  { home, away }: LoggedSides,
  rows: readonly ResultRow[],
): BoxScore {
  const rejected: RejectedRow[] = contradiction === null ? [] : [{ sourcePlayerId: null, reason: contradiction }];
  const impossible: ImpossibleCell[] = [];
  const read = rows.flatMap((cells) => readRow(cells, rejected) ?? []);
  const players = new Map<string, PlayerLine>();
  const ofPlayers = Map.groupBy(read, ({ line }) => `${line.sourceTeamId} ${line.sourcePlayerId}`);
  for (const [key, ofPlayer] of ofPlayers) {
    const [first, second] = countingRows(ofPlayer);
    if (!first) continue;
    const { line } = first;
    if (second) rejected.push({ sourcePlayerId: line.sourcePlayerId, reason: `${line.name} has two rows that differ` });
    else if (![home, away].some(({ TEAM_ID }) => TEAM_ID === line.sourceTeamId)) {
      const reason = `${line.name} plays for team ${line.sourceTeamId}, which has no row of this game`;
      rejected.push({ sourcePlayerId: line.sourcePlayerId, reason });
    } else {
      const possible = possibleStats(line.sourcePlayerId, line.stats, ['plus_minus']);
      impossible.push(...possible.impossible);
      players.set(key, { ...line, stats: possible.stats });
    }
  }
  return {
    sourceGameId,
    status: home.WL !== null && away.WL !== null ? 'final' : 'live',
    home: teamOf(home),
    away: teamOf(away),
    players: [...players.values()],
    totals: { home: totalsOf(home), away: totalsOf(away) },
    rejected,
    impossible,
  };
}

function readRow(cells: ResultRow, rejected: RejectedRow[]): { WL: 'W' | 'L' | null; line: PlayerLine } | null {
  const row = playerRow.safeParse(cells);
  if (!row.success) {
    const { data } = playerIdRow.safeParse(cells);
    rejected.push({ sourcePlayerId: data?.PLAYER_ID ?? null, reason: shapeProblem(row.error) });
    return null;
  }
  const { WL, PLAYER_ID: sourcePlayerId, PLAYER_NAME: name, TEAM_ID: sourceTeamId } = row.data;
  const { stats, unreadable } = readStats(cells, statColumns);
  if (unreadable !== null) {
    rejected.push({ sourcePlayerId, reason: `${name}: ${unreadable}` });
    return null;
  }
  return { WL, line: { sourcePlayerId, name, nameIsFull: true, sourceTeamId, jersey: null, stats } };
}

function teamOf({ TEAM_ID, TEAM_ABBREVIATION, TEAM_NAME, PTS }: TeamLogRow): BoxScore['home'] {
  return { sourceTeamId: TEAM_ID, abbreviation: TEAM_ABBREVIATION, name: TEAM_NAME, score: PTS };
}

/** A side's totals, used by checks only: without one there is less to check. */
function totalsOf({ cells }: TeamLogRow): Record<string, number> {
  return readStats(cells, teamColumns).stats;
}

/** The values of a row by prop type; `unreadable` names the first cell that holds none. */
function readStats(cells: ResultRow, columns: Readonly<Record<string, string>>) {
  const stats: Record<string, number> = {};
  let unreadable: string | null = null;
  for (const [column, propType] of Object.entries(columns)) {
    const { data, success } = statCell.safeParse(cells[column]);
    if (!success) unreadable ??= `${column} is ${JSON.stringify(cells[column])}`;
    else if (data !== null) stats[propType] = data;
  }
  return { stats, unreadable };
}
