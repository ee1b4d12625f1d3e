import { isDeepStrictEqual } from 'node:util';
import type { BoxScore, ScheduledGame } from '@backfield/contract';
import { brokenInvariants, type Finding, isHard, StoreError } from '@backfield/contract';
import type { CorrectedValue } from '@backfield/contract/results';
import type { GameWrite, GameWriteResult, StoredGame } from '@backfield/contract/store';
import {
  diffLines,
  isRefined,
  type KeyedLine,
  keepExact,
  type LineDiff,
  worseThanStored,
} from '@backfield/contract/store';

/** A stored game, with everything that an answer is compared with. */
export interface MemoryGame {
  source: string;
  extractorVersion: number;
  verified: boolean;
  findings: readonly Finding[];
  game: ScheduledGame;
  box: BoxScore;
  lines: KeyedLine[];
}

/** The result of writing one game, with the values that were corrected. */
interface MemoryWrite {
  result: GameWriteResult;
  corrected: CorrectedValue[];
}

/** Writes a final game as the database does: compared first, refused where it is worse. */
export function writeMemoryGame(games: Map<string, MemoryGame>, write: GameWrite): MemoryWrite {
  const { league, game, allowShrink } = write;
  if (game.status !== 'final') throw new StoreError('INTERNAL', `Game ${game.sourceGameId} is not final.`);
  const key = `${league} ${game.sourceGameId}`;
  const stored = games.get(key);
  const incoming = memoryGame(write, stored);
  if (isDeepStrictEqual(stored, incoming)) return notWritten('unchanged', null);
  if (incoming.lines.length === 0) return notWritten('refused', 'the box score holds no stat line');
  const diff = diffLines(stored?.lines ?? [], incoming.lines);
  const difference = stored && !allowShrink ? refusal(stored, incoming, diff) : null;
  if (difference !== null) return notWritten('refused', difference);
  games.set(key, incoming);
  const corrected = stored ? correctionsIn(diff, stored, write) : [];
  const result: GameWriteResult = {
    status: stored ? 'updated' : 'inserted',
    linesInserted: diff.added.length,
    linesUpdated: diff.changed.length,
    linesDeleted: diff.removed.length,
    corrections: corrected.length,
    difference: null,
  };
  return { result, corrected };
}

function memoryGame(write: GameWrite, stored: MemoryGame | undefined): MemoryGame {
  const { source, extractorVersion, precision, findings, game, box } = write;
  const verified = !findings.some(isHard);
  const lines = keepExact(stored?.lines ?? [], linesOf(box), precision);
  return { source, extractorVersion, verified, findings, game, box, lines };
}

function notWritten(status: 'unchanged' | 'refused', difference: string | null): MemoryWrite {
  const nothing = { linesInserted: 0, linesUpdated: 0, linesDeleted: 0, corrections: 0 };
  return { result: { status, ...nothing, difference }, corrected: [] };
}

function linesOf(box: BoxScore): KeyedLine[] {
  return box.players.flatMap(({ sourcePlayerId, sourceTeamId, stats }) =>
    Object.entries(stats).map(([propType, value]) => ({ sourcePlayerId, sourceTeamId, propType, value })),
  );
}

function refusal(stored: MemoryGame, incoming: MemoryGame, diff: LineDiff): string | null {
  const worse = worseThanStored(stored.lines, diff);
  const reasons = [...(worse === null ? [] : [worse]), ...brokenInvariants(stored.findings, incoming.findings)];
  return reasons.length > 0 ? reasons.join('; ') : null;
}

/** Lines that come or go are corrections only where one extractor read both answers; a new prop type is an addition. */
function correctionsIn(diff: LineDiff, stored: MemoryGame, write: GameWrite): CorrectedValue[] {
  const { game, box, precision } = write;
  const corrected = (line: KeyedLine, oldValue: number | null, newValue: number | null): CorrectedValue => ({
    gameDay: game.gameDay,
    sourceGameId: game.sourceGameId,
    game: `${box.away.abbreviation} at ${box.home.abbreviation}`,
    player: nameOf(line, [...box.players, ...stored.box.players]),
    propType: line.propType,
    oldValue,
    newValue,
  });
  const changed = diff.changed
    .map((line) => corrected(line, line.oldValue, line.value))
    .filter((value) => !isRefined(value, precision));
  if (stored.extractorVersion !== write.extractorVersion) return changed;
  const known = new Set(stored.lines.map(({ propType }) => propType));
  const added = diff.added.filter(({ propType }) => known.has(propType));
  return [
    ...changed,
    ...added.map((line) => corrected(line, null, line.value)),
    ...diff.removed.map((line) => corrected(line, line.value, null)),
  ];
}

function nameOf({ sourcePlayerId }: KeyedLine, players: BoxScore['players']): string {
  return players.find((player) => player.sourcePlayerId === sourcePlayerId)?.name ?? sourcePlayerId;
}

export function storedGame({ game, lines, verified, extractorVersion }: MemoryGame): StoredGame {
  const { sourceGameId, gameDay, official } = game;
  return { sourceGameId, gameDay, official, verified, extractorVersion, lineCount: lines.length };
}
