import type { League } from '../contracts/league.ts';
import type { LedgerEntry } from '../contracts/ledger-entry.ts';
import type { ReconcileStore } from '../contracts/reconcile-store.ts';
import type { Source } from '../contracts/source.ts';
import type { GameDay } from '../days/game-day.ts';
import type { ErrorCode } from '../errors.ts';
import { unlistedAdvice, unlistedOn } from '../sources/unlisted-on.ts';

/** A day on which nothing is listed, and on which games may have been played that the source leaves out. */
export interface UnlistedDay {
  /** A game of it was asked for by its id, or came from another source. */
  isStored: boolean;
  advice: string;
}

export interface UnlistedDayContext {
  league: League;
  source: Source;
  store: Pick<ReconcileStore, 'storedBoxScores'>;
}

const code: ErrorCode = 'UNLISTED_GAMES';

/** null for any other day: that it lists nothing proves that there is nothing. Costs a read on the few days that count. */
export async function unlistedDay(context: UnlistedDayContext, day: GameDay): Promise<UnlistedDay | null> {
  const { league, source, store } = context;
  const games = unlistedOn(source, day);
  if (games === null) return null;
  const { length } = await store.storedBoxScores(league.code, day);
  return { isStored: length > 0, advice: unlistedAdvice(league, source, day, games) };
}

/** Whether a day is known to be beyond its source: asking that again would say the same. */
export function isBeyondSource({ outcome, errorCode }: Pick<LedgerEntry, 'outcome' | 'errorCode'>): boolean {
  return outcome === 'waiting' && errorCode === code;
}
