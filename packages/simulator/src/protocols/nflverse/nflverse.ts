import { addDays } from '@backfield/core';
import type { Listing } from '../../game.ts';
import { eastern, startAt } from '../../game-time.ts';
import type { SecondSource } from '../../sources/second-source.ts';
import type { WorldView } from '../../world-view.ts';
import { club, gameId, hasId, playerId, worldGameId, worldPlayerId } from './ids.ts';
import { statedStats } from './weekly-columns.ts';

/** nflverse's files: what was played by week, without the preseason, renewed in the night after each day of games. */
export const nflverse: SecondSource = {
  code: 'nflverse',
  gameId,
  worldGameId,
  playerId,
  worldPlayerId,
  club,
  list: listed,
  stats: (line, { listing }) => statedStats(line, listing.game.season),
};

/**
 * The schedule has a game's day and, once it is over, its score. A cancelled one goes, one that was put off stays to come until
 * it has a new day. That the rows are not there yet can be told from the files alone: such a game is `over`.
 */
function listed(listing: Listing, now: Temporal.Instant, world: WorldView): Listing | null {
  const { game, status } = listing;
  if (!hasId(game) || status === 'cancelled') return null;
  if (status === 'postponed' && worldGameId(world, gameId(game)) !== game.id) return null;
  if (status !== 'final') return { ...listing, status: 'scheduled', played: 0 };
  return hasRows(listing, now) ? listing : { ...listing, status: 'over', official: false };
}

/** The hour, in New York, in which the rows of the day before come. */
const renewedAt = '04:00';

/** Whether the weekly file has the rows of a game. */
function hasRows({ status, day }: Listing, now: Temporal.Instant): boolean {
  const renewal = startAt(addDays(day, 1), renewedAt, eastern);
  return status === 'final' && Temporal.Instant.compare(now, Temporal.Instant.from(renewal)) >= 0;
}
