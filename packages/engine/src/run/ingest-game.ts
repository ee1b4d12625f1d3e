import type { BoxScore, HttpClient, League, ScheduledGame, ShapeDrift, Source } from '@backfield/contract';
import { BackfieldError, checkBoxScore, emptyBoxScore, type Finding, isHard, PayloadError } from '@backfield/contract';
import type { GameFailure, Reading } from '@backfield/contract/results';
import type { GameWriteResult, Store } from '@backfield/contract/store';
import { findReplaced } from '../reconcile/find-replaced.ts';
import type { PlayerNames } from './player-names.ts';
import type { RunMeter } from './run-meter.ts';

/** The dependencies that all games of one run share. */
export interface GameContext {
  league: League;
  source: Source;
  http: HttpClient;
  store: Store;
  names: PlayerNames;
  meter: Pick<RunMeter, 'reading'>;
  runId: number;
  reading: Reading;
  allowShrink: boolean;
}

/** The result of a game. `not-final`: the box score itself says that the game is not over, whatever the schedule says. */
export type GameResult =
  | { kind: 'not-final' }
  | {
      kind: 'stored';
      write: GameWriteResult;
      stats: number;
      /** Prop types that some player has a value of. */
      propTypes: ReadonlySet<string>;
      warnings: number;
      failure: GameFailure | null;
      drifts: ShapeDrift[];
    };

/**
 * Fetches, reads, checks and stores one game that the schedule calls final. Throws what `Source.boxScore` and the store
 * throw, `WORSE_THAN_STORED` where the stored rows were kept. `listedWith` is the box score that the schedule held already.
 */
export async function ingestGame(
  context: GameContext,
  game: ScheduledGame,
  listedWith?: BoxScore,
): Promise<GameResult> {
  const { league, source, http, store, names, meter, runId, reading, allowShrink } = context;
  const answer = listedWith ?? (await readBoxScore(source, http, game));
  if (answer.sourceGameId !== game.sourceGameId) {
    throw new PayloadError('WRONG_GAME', `Asked for game ${game.sourceGameId}, got ${answer.sourceGameId}.`);
  }
  if (answer.status !== null && answer.status !== 'final') return { kind: 'not-final' };
  if (answer.players.length === 0 && answer.rejected.length > 0) throw nothingReadable(answer);
  if (answer.players.length === 0) {
    throw emptyBoxScore({ league: league.code, sourceName: source.about.name, sourceGameId: game.sourceGameId });
  }
  const box = await names.complete(answer, game);
  const findings = meter.reading(() => [
    ...rejectedRows(box),
    ...impossibleCells(box),
    ...checkBoxScore(source.invariants, box, game),
  ]);
  const hard = findings.filter(isHard);
  const stored = reading.replace ? await store.storedBoxScores(league.code, game.gameDay) : null;
  const write = await store.writeGame({
    league: league.code,
    source: source.code,
    extractorVersion: source.extractorVersion,
    ...(source.precision ? { precision: source.precision } : {}),
    runId,
    game,
    box,
    findings,
    allowShrink,
    ...(stored ? { replaces: findReplaced(league, source, { game, box }, stored) } : {}),
  });
  if (write.status === 'refused') {
    throw new BackfieldError(
      'WORSE_THAN_STORED',
      `The answer for game ${game.sourceGameId} is worse than what is stored: ${write.difference}. The stored rows stay. ` +
        'Look at the game at the source; --allow-shrink accepts the answer.',
    );
  }
  const stats = box.players.reduce((sum, player) => sum + Object.keys(player.stats).length, 0);
  const failure = hard.length > 0 ? unverified(game, hard) : null;
  return {
    kind: 'stored',
    write,
    stats,
    propTypes: new Set(box.players.flatMap((player) => Object.keys(player.stats))),
    warnings: findings.length - hard.length,
    failure,
    drifts: driftsOf(box.rejected),
  };
}

/** Reads a box score. An exception in a source's code fails its game alone, not the run. */
async function readBoxScore(source: Source, http: HttpClient, game: ScheduledGame): Promise<BoxScore> {
  try {
    return await source.boxScore(http, game);
  } catch (cause) {
    if (cause instanceof BackfieldError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PayloadError('PAYLOAD_SHAPE', `The box score of game ${game.sourceGameId} can't be read: ${reason}`, {
      cause,
    });
  }
}

/** The error for a box score of which not one row can be read: the whole answer has another shape. */
function nothingReadable({ sourceGameId, rejected }: BoxScore): PayloadError {
  return new PayloadError(
    'PAYLOAD_SHAPE',
    `No row of the box score of game ${sourceGameId} can be read: ${rejected[0]?.reason}. If it stays so, the source has changed.`,
    { drifts: driftsOf(rejected) },
  );
}

function driftsOf(rejected: BoxScore['rejected']): ShapeDrift[] {
  return rejected.flatMap(({ drifts = [] }) => drifts);
}

/** A row that can't be read is a player who may be missing: the game must not pass as whole. */
function rejectedRows(box: BoxScore): Finding[] {
  return box.rejected.map(({ sourcePlayerId, reason }) => ({
    invariant: 'every-row-readable',
    severity: 'hard',
    evidence: `The row of player ${sourcePlayerId ?? 'without id'} can't be read: ${reason}`,
  }));
}

/**
 * Soft findings about cells that the source itself can't have meant. Each costs its line and nothing else: what adds up without
 * it is sound.
 */
function impossibleCells({ impossible = [], players }: BoxScore): Finding[] {
  const names = new Map(players.map(({ sourcePlayerId, name }) => [sourcePlayerId, name]));
  return impossible.map(({ sourcePlayerId, cell }) => ({
    invariant: 'every-cell-possible',
    severity: 'soft',
    evidence: `${names.get(sourcePlayerId) ?? 'Player'} (${sourcePlayerId}): ${cell}; no line is kept of it`,
  }));
}

function unverified(game: ScheduledGame, hard: readonly Finding[]): GameFailure {
  const first = hard[0];
  const more = hard.length > 1 ? ` (and ${hard.length - 1} more)` : '';
  return {
    sourceGameId: game.sourceGameId,
    code: first?.invariant === 'every-row-readable' ? 'ROW_REJECTED' : 'INVARIANT_FAILED',
    error: `Stored unverified, ${first?.invariant}: ${first?.evidence}${more}`,
  };
}
