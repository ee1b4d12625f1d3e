import { isHard } from '@backfield/contract';
import {
  diffLines,
  type GameWriteResult,
  type KeyedLine,
  type ReplacedGame,
  worseThanStored,
} from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { recordCrosswalk } from '../reconcile/crosswalk.ts';
import { type Correction, writeCorrections } from './corrections.ts';
import type { GameFacts } from './facts-hash.ts';
import type { IncomingGame } from './incoming-game.ts';
import { notWritten } from './not-written.ts';
import { readStoredFacts, type StoredGameRows } from './stored-game.ts';
import { lockGame, writeGameRow } from './write-game-row.ts';
import { type LineKey, readStoredLines, type StoredLine, writeLines } from './write-lines.ts';
import { idOf, writePlayers, writeTeams } from './write-names.ts';

const rename = 'update games set source = $2, source_game_id = $3 where id = $1';
const deleteLines = 'delete from player_game_logs where game_id = $1';
const deleteListings = `
delete from scheduled_games where league_id = $1 and source = $2 and source_game_id = $3`;

/**
 * Puts a game in the place of the same game of another source, within one transaction: the row keeps its id, the lines are
 * others, and every old value that the new ones do not repeat is a correction: of the new player where he is known to be
 * the same, of the old one without a new value where he is not. null where the old game is not there any more.
 */
export async function replaceGame(
  queries: Queries,
  stored: StoredGameRows,
  { write, key, box, lines, facts }: IncomingGame,
  replaced: ReplacedGame,
  now: string,
): Promise<GameWriteResult | null> {
  const { leagueId } = stored;
  const { source, sourceGameId } = replaced;
  const oldKey = { ...key, source, sourceGameId };
  const { gameId: seenId } = await readStoredFacts(queries, oldKey);
  if (seenId === null) return null;
  await lockGame(queries, seenId);
  const { gameId, facts: oldFacts } = await readStoredFacts(queries, oldKey);
  if (gameId === null || oldFacts === null) return null;

  const oldLines = await readStoredLines(queries, gameId);
  const translate = translation(replaced);
  const difference = refusalOfOther(oldFacts, facts, oldLines.map(translate), lines);
  if (difference !== null && !write.allowShrink) return notWritten('refused', difference);

  const teamIds = await writeTeams(queries, stored, box, key);
  const playerIds = await writePlayers(queries, stored, box, key);
  const keyOf = (line: KeyedLine): LineKey => ({
    playerId: idOf(playerIds, line.sourcePlayerId),
    teamId: idOf(teamIds, line.sourceTeamId),
    propType: line.propType,
  });
  await queries.query(deleteLines, [gameId]);
  await queries.query(rename, [gameId, key.source, key.sourceGameId]);
  await writeGameRow(queries, {
    leagueId,
    gameId,
    key,
    facts,
    homeTeamId: idOf(teamIds, facts.homeSourceTeamId),
    awayTeamId: idOf(teamIds, facts.awaySourceTeamId),
    runId: write.runId,
    now,
  });
  const diff = { added: [...lines], changed: [], removed: [] };
  await writeLines(queries, { gameId, gameDay: key.gameDay, moved: false, diff, keyOf });
  const { corrections, keys } = correctionsOf(oldLines, translate, lines, keyOf);
  await writeCorrections(queries, {
    gameId,
    seenAt: now,
    write,
    oldExtractorVersion: oldFacts.extractorVersion,
    corrections,
    oldSource: source,
    keyOf: (line) => keys.get(line) as LineKey,
  });
  await queries.query(deleteListings, [leagueId, source, sourceGameId]);
  await recordCrosswalk(queries, write.league, replaced.crosswalk, now);
  return {
    status: 'updated',
    linesInserted: lines.length,
    linesUpdated: 0,
    linesDeleted: oldLines.length,
    corrections: corrections.length,
    difference: null,
  };
}

/** An old line by the ids of the new source; those of nobody there stay what they are. */
function translation({ crosswalk }: ReplacedGame): (line: StoredLine) => KeyedLine {
  const idsOf = (kind: string) =>
    new Map(
      crosswalk.filter((entry) => entry.kind === kind).map(({ sourceId, otherSourceId }) => [sourceId, otherSourceId]),
    );
  const [players, teams] = [idsOf('player'), idsOf('team')];
  return ({ sourcePlayerId, sourceTeamId, propType, value }) => ({
    sourcePlayerId: players.get(sourcePlayerId) ?? `unmatched ${sourcePlayerId}`,
    sourceTeamId: teams.get(sourceTeamId) ?? sourceTeamId,
    propType,
    value,
  });
}

/**
 * The reason why an answer of another source must not take the place of a stored game, or null; prop types that it never gives
 * are no loss.
 */
function refusalOfOther(
  old: GameFacts,
  incoming: GameFacts,
  oldLines: readonly KeyedLine[],
  lines: readonly KeyedLine[],
): string | null {
  const broken = incoming.findings.find(isHard);
  if (old.verified && broken)
    return `${broken.invariant} does not hold (${broken.evidence}), and the stored game is sound`;
  const given = new Set(lines.map(({ propType }) => propType));
  const comparable = oldLines.filter(({ propType }) => given.has(propType));
  return worseThanStored(comparable, diffLines(comparable, lines));
}

/** Every old value that is not repeated, with the ids of the database for each. */
function correctionsOf(
  oldLines: readonly StoredLine[],
  translate: (line: StoredLine) => KeyedLine,
  lines: readonly KeyedLine[],
  keyOf: (line: KeyedLine) => LineKey,
): { corrections: Correction[]; keys: Map<KeyedLine, LineKey> } {
  const nameOf = ({ sourceTeamId, sourcePlayerId, propType }: KeyedLine) =>
    `${sourceTeamId} ${sourcePlayerId} ${propType}`;
  const values = new Map(lines.map((line) => [nameOf(line), line]));
  const keys = new Map<KeyedLine, LineKey>();
  const corrections = oldLines.flatMap((old): Correction[] => {
    const line = values.get(nameOf(translate(old)));
    if (line?.value === old.value) return [];
    keys.set(old, line ? keyOf(line) : { playerId: old.playerId, teamId: old.teamId, propType: old.propType });
    return [{ line: old, oldValue: old.value, newValue: line?.value ?? null }];
  });
  return { corrections, keys };
}
