import { type BoxScore, type PlayerLine, type RejectedRow, type Side, sides } from '@backfield/contract';
import { blocks, columnsOfBlock } from './columns.ts';
import type { NflverseListing } from './listing.ts';
import { figure, halves, playerId } from './schema.ts';
import type { Row } from './table.ts';
import { presentTeam } from './teams.ts';
import type { WeeklyFile } from './weekly-file.ts';

/**
 * The rows of both teams in the week of a game. The file holds no scores: those are the schedule's. A game that has no rows
 * gives no players.
 */
export function boxScoreOf(listing: NflverseListing, weekly: WeeklyFile): BoxScore {
  const { gameId, week } = listing;
  const players = new Map<string, PlayerLine>();
  const rejected: RejectedRow[] = [];
  for (const side of sides) {
    for (const row of weekly.rowsOf(week, listing[side].team)) {
      const read = readRow(row, listing, side);
      if (read === null) continue;
      if ('reason' in read) rejected.push(read);
      else if (players.has(read.sourcePlayerId)) rejected.push(repeated(read, week));
      else players.set(read.sourcePlayerId, read);
    }
  }
  return {
    sourceGameId: gameId,
    status: 'final',
    home: teamOf(listing, 'home'),
    away: teamOf(listing, 'away'),
    players: [...players.values()],
    totals: { home: {}, away: {} },
    rejected,
    propTypes: weekly.propTypes,
  };
}

function teamOf(listing: NflverseListing, side: Side): BoxScore['home'] {
  const { team, score } = listing[side];
  return { sourceTeamId: team, abbreviation: team, name: team, score };
}

/** A player and a week are one row; which of two is right can't be told. */
function repeated({ sourcePlayerId }: PlayerLine, week: number): RejectedRow {
  return { sourcePlayerId, reason: `a second row in week ${week}` };
}

const readBlocks = blocks.map((block) => ({
  given: Object.keys(block.given),
  columns: Object.keys(columnsOfBlock(block)),
}));

/** A player's line; null for one who is in none of the blocks, such as a blocker. */
function readRow(row: Row, listing: NflverseListing, side: Side): PlayerLine | RejectedRow | null {
  const { player = '', opponent } = row;
  const id = playerId.safeParse(player);
  const sourcePlayerId = id.success ? id.data : null;
  const other = listing[side === 'home' ? 'away' : 'home'].team;
  if (opponent !== undefined && presentTeam(opponent) !== other) {
    return { sourcePlayerId, reason: `opponent ${opponent}, and ${listing[side].team} played ${other}` };
  }
  const stats: Record<string, number> = {};
  for (const { given, columns } of readBlocks) {
    const values = readBlock(row, columns);
    if (typeof values === 'string') return { sourcePlayerId, reason: values };
    if (!Object.values(values).some((value) => value !== 0)) continue;
    for (const propType of given) {
      const value = values[propType];
      if (value !== undefined) stats[propType] = value;
    }
  }
  if (Object.keys(stats).length === 0) return null;
  if (sourcePlayerId === null) return { sourcePlayerId, reason: `"${player}" is no player id` };
  const name = (row.name ?? '').replaceAll(/\s+/g, ' ').trim();
  if (name === '' || name === 'NA') return { sourcePlayerId, reason: 'no name' };
  return { sourcePlayerId, name, nameIsFull: true, sourceTeamId: listing[side].team, jersey: null, stats };
}

/** The values that a row states of these columns, or what can't be read. */
function readBlock(row: Row, columns: readonly string[]): Record<string, number> | string {
  const values: Record<string, number> = {};
  for (const column of columns) {
    const text = row[column];
    if (text === undefined || text === '' || text === 'NA') continue;
    const value = (column === 'sacks' ? halves : figure).safeParse(text);
    if (!value.success) return `${column} is "${text}"`;
    // Yards that sacks cost have been written with either sign, and no sack ever gained any.
    values[column] = column === 'sack_yards_lost' ? Math.abs(value.data) : value.data;
  }
  return values;
}
