import type { Listing, SecondSource, SimulatedLine, Stats } from '@backfield/simulator';
import { club, gameId, playerId, worldGameId, worldPlayerId } from './ids.ts';
import { decimalMinutes, secondsPlayed } from './seconds.ts';
import type { StatsLeague } from './stats-league.ts';

/** The code of the source, at Backfield. */
export const nbaStatsCode = 'nba-stats';

/** stats.nba.com and stats.wnba.com: what was played, in logs of whole minutes, and exact box scores game by game. */
export function nbaStatsSource(league: StatsLeague): SecondSource {
  return {
    code: nbaStatsCode,
    gameId: (game) => gameId(league, game),
    worldGameId: (world, id) => worldGameId(league, world, id),
    playerId: (id) => playerId(league, id),
    worldPlayerId: (id) => worldPlayerId(league, id),
    club: (named) => club(league, named),
    list: (listing) => (isLogged(listing) ? listing : null),
    stats: ({ blocks }) => ({ ...blocks.player }),
    exactStats: (line, view) => exactly(line, line.blocks.player && decimalMinutes(secondsPlayed(line, view))),
  };
}

/** The logs hold final games; those of the play-in and the final of the cup stand in none. */
function isLogged({ game: { kind }, status }: Listing): boolean {
  return status === 'final' && kind !== 'play-in' && kind !== 'cup-final';
}

function exactly({ blocks: { player } }: SimulatedLine, minutes: number | undefined): Stats {
  return player && minutes !== undefined ? { ...player, minutes } : {};
}
