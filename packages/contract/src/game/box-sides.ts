import type { BoxScore, PlayerLine } from './game.ts';
import { type Contradiction, uncounted } from './invariant.ts';

/** The two teams of a game, for invariants that ask each of them. */
export const sides = ['home', 'away'] as const;
export type Side = (typeof sides)[number];

export const otherSide = { home: 'away', away: 'home' } as const satisfies Record<Side, Side>;

/** A team's players. */
export function playersOf(box: BoxScore, side: Side): PlayerLine[] {
  return box.players.filter(({ sourceTeamId }) => sourceTeamId === box[side].sourceTeamId);
}

/** The sum of players' values of a prop type; a player without one counts as zero. */
export function sumOf(players: readonly PlayerLine[], propType: string): number {
  return players.reduce((sum, { stats }) => sum + (stats[propType] ?? 0), 0);
}

/** The contradiction between two figures that should be equal; empty where both are given and are. */
export function difference(what: string, value: number | null, than: string, expected: number | null): Contradiction[] {
  if (value !== null && value === expected) return [];
  const evidence = `${what}: ${value ?? 'not given'}; ${than}: ${expected ?? 'not given'}`;
  if (value === null || expected === null) return [uncounted(evidence)];
  return [{ evidence, size: Math.abs(value - expected) }];
}

/**
 * The contradiction of a figure that is too high, where real games had it off this way only: a value that is lower than
 * expected is no known slip.
 */
export function excess(what: string, value: number, than: string, expected: number): Contradiction[] {
  const found = difference(what, value, than, expected);
  return value < expected ? found.map(({ evidence }) => uncounted(evidence)) : found;
}
