import { PayloadError, readPayload } from '@backfield/contract';
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
import { type CsvLine, type Row, readTable, requireColumns } from './table.ts';
import { presentTeam } from './teams.ts';

/** A season's weekly file: what each player did in each week, in which his team played once or had a bye. */
export interface WeeklyFile {
  /** The last week of which there are rows; 0 where there are none. */
  lastWeek: number;
  /** The rows of a team in a week; empty for a bye, and for a game that has no rows yet. */
  rowsOf(week: number, team: string): readonly Row[];
  hasRows(week: number, team: string): boolean;
  /** The weeks in which a team has rows against the opponent; null where the file does not name opponents. */
  meetings(team: string, opponent: string): number[] | null;
  /** Prop types that the file has columns for. */
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

  const { rowOf, cellOf } = table;
  const places = new Map<string, { week: number; team: string; lines: CsvLine[] }>();
  // Each of the many lines is read by the few places that they have.
  const placeOf = (line: CsvLine) => ['season', 'week', 'team'].map((column) => cellOf(line, column)).join(' ');
  for (const [first, ...others] of Map.groupBy(table.lines, placeOf).values()) {
    if (!first) continue;
    const place = readPayload(weeklyPlace, rowOf(first), what);
    if (place.season !== season) {
      throw new PayloadError('PAYLOAD_SHAPE', `The ${what} has a row of the season ${place.season}.`);
    }
    const key = keyOf(place.week, place.team);
    places.set(key, { ...place, lines: [...(places.get(key)?.lines ?? []), first, ...others] });
  }
  const all = [...places.values()];
  return {
    lastWeek: Math.max(0, ...all.map(({ week }) => week)),
    rowsOf: (week, team) => (places.get(keyOf(week, team))?.lines ?? []).map(rowOf),
    hasRows: (week, team) => places.has(keyOf(week, team)),
    meetings(team, opponent) {
      if (!table.has('opponent')) return null;
      const own = all.filter((place) => place.team === team);
      const met = own.filter(({ lines }) =>
        lines.some((line) => presentTeam(cellOf(line, 'opponent') ?? '') === opponent),
      );
      return met.map(({ week }) => week);
    },
    propTypes: givenPropTypes.filter(table.has),
    places: () => all.map(({ week, team }) => ({ week, team })),
  };
}

function keyOf(week: number, team: string): string {
  return `${week} ${team}`;
}
