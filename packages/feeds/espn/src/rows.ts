import { type PlayerLine, type RejectedRow, shapeDrifts, shapeProblem, unknownValue } from '@backfield/contract';
import { type Columns, isBlank } from './cells.ts';
import { athleteIdRow, athleteRow, type EspnBlock } from './schema.ts';

/** The path of the blocks in a summary. */
const blockPath = 'boxscore.players[].statistics[]';

/** One block of one team. */
export interface TeamBlock {
  block: EspnBlock;
  /** The block's columns; undefined where the league declares no such block. */
  columns: Columns | undefined;
  sourceTeamId: string;
}

/**
 * Adds a block's rows to the players of the game, who may be listed in several blocks. Rows that can't be read are
 * given back; so is a block that is not declared, as one that was renamed must not take its lines with it in silence.
 */
export function addBlock(players: Map<string, PlayerLine>, { block, columns, sourceTeamId }: TeamBlock): RejectedRow[] {
  const blockName = block.name ?? block.type ?? 'box score';
  if (!columns) {
    if (block.athletes.length === 0) return [];
    const drifts = [unknownValue(`${blockPath}.name`, 'a declared block', blockName)];
    return [{ sourcePlayerId: null, reason: `unknown block "${blockName}"`, drifts }];
  }
  const rejected: RejectedRow[] = [];
  for (const row of block.athletes) {
    const parsed = athleteRow.safeParse(row);
    if (!parsed.success) {
      const { data } = athleteIdRow.safeParse(row);
      const reason = `${blockName} row: ${shapeProblem(parsed.error)}`;
      const drifts = shapeDrifts(parsed.error, row, `${blockPath}.athletes[]`);
      rejected.push({ sourcePlayerId: data?.athlete.id ?? null, reason, drifts });
      continue;
    }
    const { athlete, stats: texts, didNotPlay = texts.length === 0 } = parsed.data;
    if (didNotPlay) continue;
    const { id: sourcePlayerId, displayName: name, jersey } = athlete;
    const { stats, unreadable } = readCells(block.labels, texts, columns);
    // A player may appear for both teams of a game.
    const key = `${sourceTeamId} ${sourcePlayerId}`;
    const line = players.get(key);
    const reason = unreadable ?? twice(line, stats);
    if (reason) rejected.push({ sourcePlayerId, reason: `${name}, ${blockName}: ${reason}` });
    else if (line) Object.assign(line.stats, stats);
    else if (Object.keys(stats).length > 0) {
      players.set(key, { sourcePlayerId, name, nameIsFull: true, sourceTeamId, jersey, stats });
    }
  }
  return rejected;
}

/** The values of one row by prop type; `unreadable` says what is wrong with it. Only declared columns matter. */
export function readCells(labels: readonly string[], texts: readonly string[], columns: Columns) {
  const stats: Record<string, number> = {};
  let unreadable = texts.length === labels.length ? null : `${texts.length} values for ${labels.length} columns`;
  for (const [index, label] of labels.entries()) {
    const cell = columns[label];
    const text = texts[index] ?? '';
    if (!cell || isBlank(text)) continue;
    const values = cell.read(text);
    if (!values) unreadable ??= `${label} is "${text}"`;
    for (const [place, propType] of cell.propTypes.entries()) {
      const value = values?.[place];
      if (value !== undefined) stats[propType] = value;
    }
  }
  return { stats, unreadable };
}

/** A prop type that a player has twice: two rows with it can't both be true of him. */
function twice(line: PlayerLine | undefined, stats: Record<string, number>): string | null {
  const propType = Object.keys(stats).find((name) => line && name in line.stats);
  return propType ? `listed twice with ${propType}` : null;
}
