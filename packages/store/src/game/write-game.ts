import { isDeepStrictEqual } from 'node:util';
import type { GameWrite, GameWriteResult } from '@backfield/contract/store';
import type { Database } from '../database/database.ts';
import { type IncomingGame, incomingGame } from './incoming-game.ts';
import { notWritten } from './not-written.ts';
import { storeGame } from './store-game.ts';
import { readStoredFacts, readStoredGame } from './stored-game.ts';
import { isUnchanged } from './unchanged.ts';

/**
 * Stores a final game in one transaction. An unchanged game costs one read and writes nothing. May be called again with
 * the same game whatever became of an earlier call.
 */
export async function writeGame(database: Database, write: GameWrite, now: string): Promise<GameWriteResult> {
  const incoming = incomingGame(write);
  if (await isKnownByItsHashes(database, incoming)) return notWritten('unchanged', null);
  for (;;) {
    const stored = await readStoredGame(database, incoming.key);
    if (isUnchanged(stored, incoming)) return notWritten('unchanged', null);
    const result = await database.transaction((queries) => storeGame(queries, stored, incoming, now));
    // Another writer stored the new game between the read and the transaction: the next read finds it.
    if (result !== 'stored-meanwhile') return result;
  }
}

/**
 * Whether the same lines and names came for this game before. Not asked about an answer that abbreviates names: it came
 * with the full ones where they were looked up, so its hash says nothing and the names themselves have to.
 */
async function isKnownByItsHashes(database: Database, { key, box, facts }: IncomingGame): Promise<boolean> {
  if (box.players.some(({ nameIsFull }) => !nameIsFull)) return false;
  const stored = await readStoredFacts(database, key);
  return isDeepStrictEqual(stored.facts, facts);
}
