import { generateDateRange } from '@backfield/contract';
import type { Listing, Simulator } from '@backfield/simulator';
import { vi } from 'vitest';
import type { RunningProcess } from './run-process.ts';
import type { StoredRows } from './stored-rows.ts';

/** The games that the made-up upstream lists between two days, both included. */
export function gamesBetween({ world }: Simulator, league: string, from: string, to: string): Listing[] {
  return generateDateRange(from, to).flatMap((day) => world.gamesOn(league, day));
}

/** "game player prop-type value" of every line that the final games of these days must yield, sorted. */
export function trueLines(simulator: Simulator, league: string, from: string, to: string): string[] {
  const games = new Set(gamesBetween(simulator, league, from, to).map(({ game }) => game.id));
  return [...games]
    .flatMap((id) =>
      simulator.world.truth(league, id).map((row) => `${id} ${row.playerId} ${row.propType} ${row.value}`),
    )
    .sort();
}

/** Stored lines in the form of `trueLines`. */
export function linesOf({ lines }: Pick<StoredRows, 'lines'>, league: string): string[] {
  return lines
    .map((line) => line.split('\t'))
    .filter(([code]) => code === league)
    .map(([, , , , , game, player, , , , , propType, value]) => `${game} ${player} ${propType} ${value}`)
    .sort();
}

export function requestsSoFar(simulator: Simulator): number {
  return simulator.stats().requests;
}

/** Resolves when the upstream has been asked `count` times since the last reset; rejects where the program ends before. */
export async function asked(
  simulator: Simulator,
  count: number,
  { exitCode, errors }: Pick<RunningProcess, 'exitCode' | 'errors'>,
): Promise<void> {
  await until(() => {
    if (requestsSoFar(simulator) >= count) return true;
    if (exitCode() === null) return false;
    throw new Error(`The program ended (${exitCode()}) before it asked ${count} times: ${errors()}`);
  });
}

/** Waits until the condition holds, asking again and again. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(condition, { timeout: 60_000, interval: 5 });
}
