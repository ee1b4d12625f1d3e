import type { GameDay } from '@backfield/contract';
import type { AcceptedTarget, LedgerEntry } from '@backfield/contract/store';

/** The accepted gaps of one league, as they count on one day. */
export interface Accepted {
  /** The whole day is explained. */
  isDay(day: GameDay): boolean;
  /** The game is, by itself or with its day. */
  isGame(day: GameDay, sourceGameId: string): boolean;
  /** Everything that failed at the last look at the day is. */
  explains(entry: LedgerEntry): boolean;
}

/** Acceptances that have not expired `today`, the league's day. */
export function acceptedOn(targets: readonly AcceptedTarget[], today: GameDay): Accepted {
  const standing = targets.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  const days = new Set(standing.map(({ gameDay }) => gameDay));
  const games = new Set(standing.map(({ sourceGameId }) => sourceGameId));
  const isDay = (day: GameDay) => days.has(day);
  const isGame = (day: GameDay, sourceGameId: string) => isDay(day) || games.has(sourceGameId);
  return {
    isDay,
    isGame,
    explains: ({ gameDay, failedGames }) =>
      isDay(gameDay) || (failedGames.length > 0 && failedGames.every((id) => isGame(gameDay, id))),
  };
}
