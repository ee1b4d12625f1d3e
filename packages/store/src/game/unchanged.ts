import { isDeepStrictEqual } from 'node:util';
import { hashFacts } from './facts-hash.ts';
import type { IncomingGame } from './incoming-game.ts';
import { playersToWrite, teamsToWrite } from './names.ts';
import type { StoredGameRows } from './stored-game.ts';

/**
 * Whether an answer says what is stored, names included. Of these the rows decide: an answer that abbreviates what was stored
 * in full has other hashes and says nothing new.
 */
export function isUnchanged(
  { facts: stored, teams, players }: StoredGameRows,
  { key, box, facts }: IncomingGame,
): boolean {
  if (stored === null || hashFacts(stored) !== stored.factsHash) return false;
  const { namesHash, factsHash } = facts;
  return (
    isDeepStrictEqual({ ...stored, namesHash, factsHash }, facts) &&
    teamsToWrite(teams, box, key).length === 0 &&
    playersToWrite(players, box, key).length === 0
  );
}
