import type { SimulatedGame, WorldView } from '@backfield/simulator';
import { espnId, makeupId, numberOfEspnId, seasonOfEspnId } from './game-id.ts';

/** The differences between one league's ids on ESPN and those of its own API. */
export interface EspnNumbering {
  /** The digit of the league in a game id. */
  digit: number;
  /** The number of a game within its season, below 50,000. */
  numberOf(game: Pick<SimulatedGame, 'id' | 'season'>): number;
  /** The other way; null for a number that no game has. */
  worldId(season: number, number: number): string | null;
  /** Number added to a player's id. */
  playerOffset: number;
}

/** A game that was put off has an id of its own where it is made up. */
export function gameId({ digit, numberOf }: EspnNumbering, game: SimulatedGame): string {
  const id = espnId(digit, game.season, numberOf(game));
  return game.first ? makeupId(id) : id;
}

export function worldGameId({ digit, worldId }: EspnNumbering, world: WorldView, id: string): string | null {
  const season = seasonOfEspnId(digit)(id);
  if (season === null) return null;
  const { number, isMakeup } = numberOfEspnId(id);
  const found = worldId(season, number);
  const listing = found === null ? null : world.listing(found);
  return listing && (!isMakeup || listing.game.first) ? found : null;
}

export function playerId({ playerOffset }: EspnNumbering, worldPlayerId: string): string {
  return String(Number(worldPlayerId) + playerOffset);
}

export function worldPlayerId({ playerOffset }: EspnNumbering, id: string): string {
  return String(Number(id) - playerOffset);
}
