import type { GameDay, ScheduledGame } from '@backfield/contract';
import type { GameWriteResult } from '@backfield/contract/store';
import { hasFailed } from '@backfield/contract/store';
import type { GameContext, GameResult } from './ingest-game.ts';

const unchanged: GameWriteResult = {
  status: 'unchanged',
  linesInserted: 0,
  linesUpdated: 0,
  linesDeleted: 0,
  corrections: 0,
  difference: null,
};

/**
 * The final games of a day that need no second look: stored as the schedule has them, sound, and read by the current extractor.
 * A game whose answer was refused the last time is stored too, and is asked for again until its answer is sound or accepted.
 */
export async function settledGames(
  { store, league, source }: GameContext,
  day: GameDay,
  final: readonly ScheduledGame[],
): Promise<ReadonlyMap<string, GameResult>> {
  const settled = new Map<string, GameResult>();
  const [entry] = await store.ledger(league.code, day, day);
  const failed = new Set(entry?.failedGames);
  // A day that failed as a whole was not looked at: what is stored of it may be of another time.
  if (entry && hasFailed(entry) && failed.size === 0) return settled;
  const candidates = final.filter(({ sourceGameId }) => !failed.has(sourceGameId));
  const listed = new Map(candidates.map((game) => [game.sourceGameId, game]));
  for (const stored of await store.storedGames(league.code, source.code, [...listed.keys()])) {
    const game = listed.get(stored.sourceGameId);
    const asListed = stored.gameDay === game?.gameDay && stored.official === game.official;
    // What is not official may still be changed by its scorer: it is read again until it is.
    if (!asListed || !stored.official || !stored.verified || stored.extractorVersion !== source.extractorVersion)
      continue;
    const stats = stored.lineCount;
    settled.set(stored.sourceGameId, {
      kind: 'stored',
      write: unchanged,
      stats,
      propTypes: new Set(),
      warnings: 0,
      failure: null,
      drifts: [],
    });
  }
  return settled;
}
