import type { Club } from '../clubs/club.ts';
import type { GameView, LeagueCode, Listing, PlayerLine, SimulatedGame } from '../game.ts';
import type { LeagueModel } from '../leagues/league-model.ts';
import type { World } from '../world.ts';

/**
 * A source that sees the world beside the default one. The world goes by the ids and words of the default source; here
 * stands what this one says instead. Ids are one to one within a league.
 */
export interface SecondSource {
  /** As Backfield's source: `nba-stats`. */
  code: string;
  leagues: readonly LeagueCode[];
  /** The id of a game as it is listed: one that has two listings may have two ids. */
  gameId(game: SimulatedGame): string;
  /** The world's id of a game; null for an id that is none of this source's. */
  worldGameId(world: World, league: LeagueCode, gameId: string): string | null;
  playerId(league: LeagueCode, worldPlayerId: string): string;
  worldPlayerId(league: LeagueCode, playerId: string): string;
  /** A club as this source names it: id, abbreviation, place, nickname. */
  club(league: LeagueCode, club: Club): Club;
  /** What it does with a game that gets a new day. Default: as the default source. */
  reschedules?: LeagueModel['reschedules'];
  /** A game as this source lists it at a moment; null where it does not. The world knows its other listings. */
  list(listing: Listing, now: Temporal.Instant, world: World): Listing | null;
  /** What it states of one player in a final game: prop type -> value. Empty for one whom it does not list. */
  stats(line: PlayerLine, view: GameView): Record<string, number>;
  /** The same where it is asked in its more exact way. Default: it has none. */
  exactStats?(line: PlayerLine, view: GameView): Record<string, number>;
}
