import type { Listing, PlayerLine, Stats } from '../../game.ts';
import type { SecondSource } from '../../sources/second-source.ts';
import { club, gameId, playerId, worldGameId, worldPlayerId } from './ids.ts';
import { decimalMinutes, secondsPlayed } from './seconds.ts';

/** stats.nba.com and stats.wnba.com: what was played, in logs of whole minutes, and exact box scores game by game. */
export const nbaStats: SecondSource = {
  code: 'nba-stats',
  leagues: ['NBA', 'WNBA'],
  gameId,
  worldGameId,
  playerId,
  worldPlayerId,
  club,
  list: (listing) => (isLogged(listing) ? listing : null),
  stats: ({ blocks }) => ({ ...blocks.player }),
  exactStats: (line, view) => exactly(line, line.blocks.player && decimalMinutes(secondsPlayed(line, view))),
};

/** The logs hold final games; those of the play-in and the final of the cup stand in none. */
function isLogged({ game: { kind }, status }: Listing): boolean {
  return status === 'final' && kind !== 'play-in' && kind !== 'cup-final';
}

function exactly({ blocks: { player } }: PlayerLine, minutes: number | undefined): Stats {
  return player && minutes !== undefined ? { ...player, minutes } : {};
}
