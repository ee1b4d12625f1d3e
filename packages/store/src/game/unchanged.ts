import { isDeepStrictEqual } from 'node:util';
import type { IncomingGame } from './incoming-game.ts';
import { playersToWrite, teamsToWrite } from './names.ts';
import type { StoredGame } from './stored-game.ts';

/** Whether an answer says what is stored, names included. */
export function isUnchanged({ facts: stored, teams, players }: StoredGame, { key, box, facts }: IncomingGame): boolean {
  return (
    isDeepStrictEqual({ ...stored, namesHash: facts.namesHash }, facts) &&
    teamsToWrite(teams, box, key).length === 0 &&
    playersToWrite(players, box, key).length === 0
  );
}
