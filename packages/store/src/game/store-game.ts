import {
  diffLines,
  type GameWriteResult,
  isDistrusted,
  isRefined,
  type KeyedLine,
  type LineDiff,
} from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { assertNoConflict } from '../unit/source-conflict.ts';
import { correctionsIn, writeCorrections } from './corrections.ts';
import { type IncomingGame, withStoredPrecision } from './incoming-game.ts';
import { notWritten } from './not-written.ts';
import { refusal, refusalOfReplacement } from './refusal.ts';
import { replaceGame } from './replace-game.ts';
import { readStoredGame, type StoredGameRows } from './stored-game.ts';
import { isUnchanged } from './unchanged.ts';
import { lockGame, writeGameRow } from './write-game-row.ts';
import { isOfSomebody, type LineKey, readStoredLines, type StoredLine, writeLines } from './write-lines.ts';
import { type Ids, idOf, writePlayers, writeTeams } from './write-names.ts';

/**
 * The statements of one game's transaction. Locks are taken in one order by every writer (the stored game, teams,
 * players), so that writers wait for each other and never in a circle. `stored-meanwhile`: nothing of the game was
 * written, because another writer stored it after `seen` was read.
 */
export async function storeGame(
  queries: Queries,
  seen: StoredGameRows,
  answer: IncomingGame,
  now: string,
): Promise<GameWriteResult | 'stored-meanwhile'> {
  const stored = await lockAndReadAgain(queries, seen, answer);
  if (stored.gameId === null && answer.write.replaces) {
    const result = await replaceGame(queries, stored, answer, answer.write.replaces, now);
    if (result !== null) return result;
  }
  if (stored.gameId === null && answer.write.replaces === undefined)
    await assertNoConflict(queries, { ...answer.key, season: answer.facts.season });
  const storedLines = stored.gameId === null ? [] : await readStoredLines(queries, stored.gameId);
  const distrusted = isDistrusted(stored.facts?.findings ?? []);
  const incoming = distrusted ? answer : withStoredPrecision(answer, storedLines);
  if (incoming !== answer && isUnchanged(stored, incoming)) return notWritten('unchanged', null);
  const { write, key, box, lines, facts } = incoming;
  const diff = diffLines(storedLines, lines);
  const difference = differenceFor(stored, storedLines, diff, incoming);
  if (difference !== null) return notWritten('refused', difference);

  const teamIds = await writeTeams(queries, stored, box, key);
  const playerIds = await writePlayers(queries, stored, box, key);
  const keyOf = lineKeys(storedLines, teamIds, playerIds);
  const gameId = await writeGameRow(queries, {
    leagueId: stored.leagueId,
    gameId: stored.gameId,
    key,
    facts,
    homeTeamId: idOf(teamIds, facts.homeSourceTeamId),
    awayTeamId: idOf(teamIds, facts.awaySourceTeamId),
    runId: write.runId,
    now,
  });
  if (gameId === null) return 'stored-meanwhile';
  const moved = distrusted || (stored.facts !== null && stored.facts.gameDate !== facts.gameDate);
  await writeLines(queries, { gameId, gameDay: key.gameDay, moved, diff, keyOf });

  const oldExtractorVersion = stored.facts?.extractorVersion ?? facts.extractorVersion;
  // The answer that was stored before has come again: whatever happened to its rows since was no correction.
  const asWritten = distrusted && stored.facts?.linesHash === facts.linesHash;
  const corrections = asWritten
    ? []
    : correctionsIn(diff, storedLines, oldExtractorVersion === facts.extractorVersion).filter(
        ({ line, ...values }) =>
          isOfSomebody(line) && !isRefined({ propType: line.propType, ...values }, write.precision),
      );
  await writeCorrections(queries, { gameId, seenAt: now, write, oldExtractorVersion, corrections, keyOf });
  return {
    status: stored.gameId === null ? 'inserted' : 'updated',
    linesInserted: diff.added.length,
    linesUpdated: diff.changed.length,
    linesDeleted: diff.removed.length,
    corrections: corrections.length,
    difference: null,
  };
}

/** A stored game is read again behind its lock: what was seen before may have changed. */
async function lockAndReadAgain(
  queries: Queries,
  seen: StoredGameRows,
  { key }: IncomingGame,
): Promise<StoredGameRows> {
  if (seen.gameId === null) return seen;
  await lockGame(queries, seen.gameId);
  return readStoredGame(queries, key);
}

function differenceFor(
  stored: StoredGameRows,
  storedLines: readonly StoredLine[],
  diff: LineDiff,
  { write, facts }: IncomingGame,
): string | null {
  // Not even by --allow-shrink: a game without lines would pass for a stored one.
  if (facts.lineCount === 0) return 'the box score holds no stat line';
  if (stored.facts === null || write.allowShrink) return null;
  if (isDistrusted(stored.facts.findings)) return refusalOfReplacement(stored.facts, facts);
  return refusal(stored.facts, facts, storedLines, diff);
}

function lineKeys(storedLines: readonly StoredLine[], teamIds: Ids, playerIds: Ids): (line: KeyedLine) => LineKey {
  // A line that goes may belong to a player whom the answer no longer names.
  const teams = new Map([...storedLines.map((line) => [line.sourceTeamId, line.teamId] as const), ...teamIds]);
  const players = new Map([...storedLines.map((line) => [line.sourcePlayerId, line.playerId] as const), ...playerIds]);
  return ({ sourcePlayerId, sourceTeamId, propType }) => ({
    playerId: idOf(players, sourcePlayerId),
    teamId: idOf(teams, sourceTeamId),
    propType,
  });
}
