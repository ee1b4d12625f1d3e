import type { Club } from '../world/club.ts';
import type { GameView, Listing, SimulatedGame, SimulatedLine } from '../world/game.ts';
import type { LeagueModel } from '../world/league-model.ts';
import type { WorldView } from '../world/world-view.ts';

/**
 * A source of one league beside its default one. The world uses the ids and words of the default source; a second source
 * translates them into its own. Ids are one to one within a league.
 */
export interface SecondSource {
  /** The source's code at Backfield: `nba-stats`. */
  code: string;
  /** The id of a game as it is listed: one that has two listings may have two ids. */
  gameId(game: SimulatedGame): string;
  /** The world's id of a game; null for an id that is none of this source's. */
  worldGameId(world: WorldView, gameId: string): string | null;
  playerId(worldPlayerId: string): string;
  worldPlayerId(playerId: string): string;
  /** A club as this source names it: id, abbreviation, place, nickname. */
  club(club: Club): Club;
  /** How it reschedules a game. Default: as the default source. */
  reschedules?: LeagueModel['reschedules'];
  /** A game as this source lists it at a moment; null where it does not. The world knows its other listings. */
  list(listing: Listing, now: Temporal.Instant, world: WorldView): Listing | null;
  /** The statistics that it states of a player in a final game: prop type -> value. Empty for a player whom it does not list. */
  stats(line: SimulatedLine, view: GameView): Record<string, number>;
  /** The statistics where it is asked in its more exact way. Default: it has none. */
  exactStats?(line: SimulatedLine, view: GameView): Record<string, number>;
}
