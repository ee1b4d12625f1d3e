import type { BoxScore, PlayerLine } from './game.ts';

/** The two teams of a game, for invariants that ask each of them. */
export const sides = ['home', 'away'] as const;
export type Side = (typeof sides)[number];

export const otherSide = { home: 'away', away: 'home' } as const satisfies Record<Side, Side>;

/** A team's players. */
export function playersOf(box: BoxScore, side: Side): PlayerLine[] {
  return box.players.filter(({ sourceTeamId }) => sourceTeamId === box[side].sourceTeamId);
}

/** Players' values of a prop type added up; who has none counts as zero. */
export function sumOf(players: readonly PlayerLine[], propType: string): number {
  return players.reduce((sum, { stats }) => sum + (stats[propType] ?? 0), 0);
}

/** The evidence that two figures differ; empty where both are given and the same. */
export function difference(what: string, value: number | null, than: string, expected: number | null): string[] {
  if (value !== null && value === expected) return [];
  return [`${what}: ${value ?? 'not given'}; ${than}: ${expected ?? 'not given'}`];
}
