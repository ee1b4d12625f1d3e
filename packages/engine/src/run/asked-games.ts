import type { GameDay, ScheduledGame } from '@backfield/contract';
import { type BackfieldError, PayloadError, toBackfieldError } from '@backfield/contract';
import type { GameContext } from './ingest-game.ts';

export interface AskedGamesContext extends Pick<GameContext, 'source' | 'http' | 'reading'> {
  /** Whether the run has this one day: a game that no schedule lists is then known to be asked for on it. */
  isOnlyDay: boolean;
}

/** A game that was asked for by its id and that no schedule lists: its listing, or why there is none. */
export type GameById =
  | { sourceGameId: string; game: ScheduledGame; error: null }
  | { sourceGameId: string; game: null; error: BackfieldError };

/** The games that were asked for by their ids and are not among those that the day lists. */
export async function gamesById(
  { source, http, reading, isOnlyDay }: AskedGamesContext,
  day: GameDay,
  listed: readonly ScheduledGame[],
): Promise<GameById[]> {
  const known = new Set(listed.map(({ sourceGameId }) => sourceGameId));
  const unlisted = isOnlyDay ? (reading.games ?? []).filter((id) => !known.has(id)) : [];
  return Promise.all(
    unlisted.map(async (sourceGameId): Promise<GameById> => {
      if (!source.listedGame) {
        const reason = `${source.code} can not be asked for a game by its id`;
        const error = new PayloadError(
          'NOT_FOUND',
          `The schedule of ${day} does not list game ${sourceGameId}; ${reason}.`,
        );
        return { sourceGameId, game: null, error };
      }
      try {
        const game = await source.listedGame(http, sourceGameId, day);
        return { sourceGameId, game: { ...game, isUnlisted: true }, error: null };
      } catch (thrown) {
        return { sourceGameId, game: null, error: toBackfieldError(thrown) };
      }
    }),
  );
}
