import type { GameView, SimulatedLine } from '@backfield/simulator';
import { randomFor } from '@backfield/simulator';

/**
 * How many seconds a player was on the floor: the world knows whole minutes, and these round to them, half up. What one
 * has more his neighbour on the roster has less, so that a side's sum hardly changes.
 */
export function secondsPlayed({ player, blocks }: SimulatedLine, { listing: { game }, squads }: GameView): number {
  const minutes = blocks.player?.minutes ?? 0;
  const squad = [squads.home, squads.away].find((players) => players.some(({ id }) => id === player.id)) ?? [];
  const place = squad.findIndex(({ id }) => id === player.id);
  const pair = place - (place % 2);
  const shift = randomFor(game.id, squad[pair]?.id ?? '', 'seconds').between(1, 29);
  if (minutes === 0) return shift;
  return minutes * 60 + (place % 2 === 0 ? shift : -shift);
}

/** Minutes with two decimals, as Backfield reads them. */
export function decimalMinutes(seconds: number): number {
  return Math.round((seconds * 100) / 60) / 100;
}
