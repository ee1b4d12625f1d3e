import { PayloadError } from '@backfield/contract';
import type { TeamLogRow } from './log.ts';

/** A game's two rows, one a team. */
export interface LoggedGame {
  sourceGameId: string;
  rows: readonly [TeamLogRow, TeamLogRow];
  /** The contradiction where a team has two rows that differ; null where there is none. */
  contradiction: string | null;
}

/** Rows by game. A row may stand there twice, and a void one, without winner, beside the one that counts. */
export function gamesIn(rows: readonly TeamLogRow[]): LoggedGame[] {
  return [...Map.groupBy(rows, ({ GAME_ID }) => GAME_ID)].map(([sourceGameId, ofGame]) => {
    const teams = [...Map.groupBy(ofGame, ({ TEAM_ID }) => TEAM_ID).values()].map(countingRows);
    const [one, other, third] = teams.map(([row]) => row);
    if (!one || !other || third || one.GAME_DATE !== other.GAME_DATE) {
      throw new PayloadError(
        'PAYLOAD_SHAPE',
        `The log has rows of ${teams.length} teams for game ${sourceGameId}, expected two on one day. Try again later; the ` +
          'other days can be asked for by themselves.',
        { sourceGameId },
      );
    }
    const twice = teams.find(({ length }) => length > 1)?.[0]?.TEAM_ABBREVIATION;
    const contradiction = twice === undefined ? null : `two rows of ${twice} that differ`;
    return { sourceGameId, rows: [one, other], contradiction };
  });
}

/** The rows of a team or a player that count: the void ones only where there is no other; none twice. */
export function countingRows<Row extends { WL: 'W' | 'L' | null }>(rows: readonly Row[]): Row[] {
  const decided = rows.filter(({ WL }) => WL !== null);
  const counting = decided.length > 0 ? decided : rows;
  return [...new Map(counting.map((row) => [JSON.stringify(row), row])).values()];
}
