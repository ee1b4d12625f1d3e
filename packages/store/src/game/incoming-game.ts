import { type BoxScore, StoreError } from '@backfield/contract';
import { type GameWrite, type KeyedLine, keepExact } from '@backfield/contract/store';
import type { GameFacts } from './facts-hash.ts';
import { gameFacts } from './game-facts.ts';
import { statLines } from './stat-lines.ts';
import type { GameKey } from './stored-game.ts';

/** A final game as an answer gives it, with what is worked out from it. */
export interface IncomingGame {
  write: GameWrite;
  key: GameKey;
  /** The box score without players who have no line: their names would be kept for nothing. */
  box: BoxScore;
  lines: KeyedLine[];
  facts: GameFacts;
}

/** Throws `PAYLOAD_SHAPE` for a box score that can't be stored. */
export function incomingGame(write: GameWrite): IncomingGame {
  const { league, source, game } = write;
  if (game.status !== 'final') {
    throw new StoreError('INTERNAL', `Game ${game.sourceGameId} is ${game.status}: only final games are stored.`);
  }
  const lines = statLines(write.box);
  const box = { ...write.box, players: write.box.players.filter(({ stats }) => Object.keys(stats).length > 0) };
  const key = {
    league,
    source,
    gameDay: game.gameDay,
    sourceGameId: game.sourceGameId,
    sourceTeamIds: [box.home.sourceTeamId, box.away.sourceTeamId],
    sourcePlayerIds: box.players.map(({ sourcePlayerId }) => sourcePlayerId),
  };
  return { write, key, box, lines, facts: gameFacts({ ...write, box }, lines) };
}

/** The incoming game, with the exact values that are stored already in place of this answer's rounded ones. */
export function withStoredPrecision(incoming: IncomingGame, stored: readonly KeyedLine[]): IncomingGame {
  const { write, box } = incoming;
  const lines = keepExact(stored, incoming.lines, write.precision);
  return lines === incoming.lines ? incoming : { ...incoming, lines, facts: gameFacts({ ...write, box }, lines) };
}
