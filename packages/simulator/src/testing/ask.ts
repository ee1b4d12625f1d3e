import type { Listing } from '../game.ts';
import { createRouter } from '../protocols/router.ts';
import { simulatedLeagues } from '../simulated/simulated-leagues.ts';
import type { World } from '../world.ts';

/** Answers as the hosts of every league do. */
export const route = createRouter(simulatedLeagues);

/** The parsed answer to a GET, without a network. */
export function ask<T>(world: World, url: string): T {
  const { hostname, pathname, searchParams } = new URL(url);
  return JSON.parse(route(world, hostname, pathname, searchParams).body) as T;
}

/** Every k-th final game of a season. */
export function finalGames(world: World, league: string, season: number, every: number): Listing[] {
  return world.games(league, season).filter(({ status }, index) => status === 'final' && index % every === 0);
}

/** `TEAM PLAYER PROP_TYPE` -> value, as the world says that an answer must yield. */
export function truthMap(world: World, { game }: Listing): Map<string, number> {
  return new Map(
    world
      .truth(game.league, game.id)
      .map(({ teamId, playerId, propType, value }) => [`${teamId} ${playerId} ${propType}`, value]),
  );
}
