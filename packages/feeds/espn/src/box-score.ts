import {
  type BoxScore,
  emptyBoxScore,
  PayloadError,
  type PlayerLine,
  readPayload,
  type ScheduledGame,
  type Side,
  sides,
} from '@backfield/contract';
import type { Columns } from './cells.ts';
import type { EspnBlocks, EspnDeclaration } from './declaration.ts';
import { addBlock, readCells } from './rows.ts';
import { type EspnBlock, type EspnSide, summary } from './schema.ts';
import { readStatus } from './status.ts';

/**
 * Reads a summary into a box score. Totals hold each block's totals row by prop type and, where the header has the score by
 * periods, `periods` and `period_points`. A game that has not begun has no players; a final one without any is refused.
 */
export function parseBoxScore(payload: unknown, game: ScheduledGame, declaration: EspnDeclaration): BoxScore {
  const { sourceGameId } = game;
  const what = `${declaration.league} game ${sourceGameId}`;
  const { header, boxscore } = readPayload(summary, payload, `summary of ${what}`);
  if (header.id !== sourceGameId) {
    throw new PayloadError('WRONG_GAME', `Asked ESPN for ${what} and got game ${header.id}. Nothing of it is used.`, {
      sourceGameId,
    });
  }
  const [{ status, competitors }] = header.competitions;
  const box: BoxScore = {
    sourceGameId,
    status: readStatus(status),
    home: readTeam(competitors.home),
    away: readTeam(competitors.away),
    players: [],
    totals: { home: readPeriods(competitors.home), away: readPeriods(competitors.away) },
    rejected: [],
    impossible: [],
  };
  addPlayers(box, boxscore.players, declaration);
  addTeamStatistics(box, boxscore.teams, declaration);
  if (box.status === 'final' && box.players.length === 0 && box.rejected.length === 0) {
    throw emptyBoxScore({ league: declaration.league, sourceName: 'ESPN', sourceGameId });
  }
  return declaration.withoutFillers?.(box) ?? box;
}

function readTeam({ team, score }: EspnSide): BoxScore['home'] {
  return { sourceTeamId: team.id, abbreviation: team.abbreviation, name: team.displayName, score: score ?? null };
}

/** A period that was not played may be a mark instead of a number; then nothing can be said of their sum. */
function readPeriods({ linescores }: EspnSide): Record<string, number> {
  const points = linescores.map(({ displayValue }) => Number.parseInt(displayValue, 10));
  if (points.length === 0 || points.some(Number.isNaN)) return {};
  return { periods: points.length, period_points: points.reduce((sum, value) => sum + value, 0) };
}

interface TeamRows {
  team: { id: string };
  statistics: readonly EspnBlock[];
}

function addPlayers(box: BoxScore, teams: readonly TeamRows[], declaration: EspnDeclaration): void {
  const players = new Map<string, PlayerLine>();
  for (const { team, statistics } of teams) {
    const side = sideOf(box, team.id);
    if (!side) {
      box.rejected.push({ sourcePlayerId: null, reason: `rows of team ${team.id}, which does not play in this game` });
      continue;
    }
    for (const block of statistics) {
      const columns = columnsOf(declaration.blocks, block);
      box.rejected.push(...addBlock(players, { block, columns, sourceTeamId: team.id }));
      if (block.totals.length === block.labels.length) {
        Object.assign(box.totals[side], readCells(block.labels, block.totals, columns ?? {}).stats);
      }
    }
  }
  for (const line of players.values()) {
    if (isBenched(line, declaration)) continue;
    addSums(line.stats, declaration);
    box.players.push(line);
  }
}

function sideOf(box: BoxScore, sourceTeamId: string): Side | undefined {
  return sides.find((side) => box[side].sourceTeamId === sourceTeamId);
}

function isBenched({ stats }: PlayerLine, { playingTime }: EspnDeclaration): boolean {
  return playingTime !== undefined && stats[playingTime] === 0;
}

/** Adds the sums that the league declares. A sum with a part missing is left out: no line is better than one that is too low. */
function addSums(stats: PlayerLine['stats'], { sums = {} }: EspnDeclaration): void {
  for (const [propType, parts] of Object.entries(sums)) {
    if (!parts.every((part) => part in stats)) continue;
    stats[propType] = parts.reduce((sum, part) => sum + (stats[part] ?? 0), 0);
  }
}

interface TeamStatistics {
  team: { id: string };
  statistics: readonly { name: string; displayValue: string }[];
}

function addTeamStatistics(box: BoxScore, teams: readonly TeamStatistics[], { teamStatistics = {} }: EspnDeclaration) {
  for (const { team, statistics } of teams) {
    const side = sideOf(box, team.id);
    if (!side) continue;
    for (const { name, displayValue } of statistics) {
      const propType = teamStatistics[name];
      if (propType && /^\d+$/.test(displayValue)) box.totals[side][propType] = Number(displayValue);
    }
  }
}

function columnsOf(blocks: EspnBlocks, block: EspnBlock): Columns | undefined {
  if (blocks.identifiedBy === 'none') return blocks.columns;
  return blocks.columns[block[blocks.identifiedBy] ?? ''];
}
