import { PayloadError, readPayload } from '@backfield/core';
import {
  blocks,
  columnsOfBlock,
  givenPropTypes,
  identityColumns,
  newerBlocks,
  offense,
  opponentColumn,
} from './columns.ts';
import { weeklyPlace } from './schema.ts';
import { type Row, readTable, requireColumns } from './table.ts';
import { presentTeam } from './teams.ts';

/** A season's weekly file: what each player did in each week, in which his team played once or had a bye. */
export interface WeeklyFile {
  /** The last week of which there are rows; 0 where there are none. */
  lastWeek: number;
  /** The rows of a team in a week; empty for a bye, and for a game that has no rows yet. */
  rowsOf(week: number, team: string): readonly Row[];
  /** The weeks in which a team has rows against the opponent; null where the file does not name opponents. */
  meetings(team: string, opponent: string): number[] | null;
  /** Those that the file has columns for. */
  propTypes: readonly string[];
  /** Every team and week that has rows. */
  places(): { week: number; team: string }[];
}

/** Reads a file by the names of its columns. Throws `PAYLOAD_SHAPE`; the players' rows are read when their game is. */
export function readWeeklyFile(text: string, season: number): WeeklyFile {
  const what = `weekly file ${season} of nflverse`;
  const columns = Object.assign({}, identityColumns, opponentColumn, ...blocks.map(columnsOfBlock));
  const table = readTable(text, what, columns);
  requireColumns(table, what, { ...identityColumns, ...offense });
  for (const block of newerBlocks) if (Object.keys(block).some(table.has)) requireColumns(table, what, block);

  const places = new Map<string, { week: number; team: string; rows: Row[] }>();
  // Each of the many rows is read by the few places that they have.
  for (const rows of Map.groupBy(table.rows, (row) => `${row.season} ${row.week} ${row.team}`).values()) {
    const place = readPayload(weeklyPlace, rows[0], what);
    if (place.season !== season) {
      throw new PayloadError('PAYLOAD_SHAPE', `The ${what} has a row of the season ${place.season}.`);
    }
    const key = keyOf(place.week, place.team);
    places.set(key, { ...place, rows: [...(places.get(key)?.rows ?? []), ...rows] });
  }
  const all = [...places.values()];
  return {
    lastWeek: Math.max(0, ...all.map(({ week }) => week)),
    rowsOf: (week, team) => places.get(keyOf(week, team))?.rows ?? [],
    meetings(team, opponent) {
      if (!table.has('opponent')) return null;
      const own = all.filter((place) => place.team === team);
      const met = own.filter(({ rows }) => rows.some((row) => presentTeam(row.opponent ?? '') === opponent));
      return met.map(({ week }) => week);
    },
    propTypes: givenPropTypes.filter(table.has),
    places: () => all.map(({ week, team }) => ({ week, team })),
  };
}

function keyOf(week: number, team: string): string {
  return `${week} ${team}`;
}
