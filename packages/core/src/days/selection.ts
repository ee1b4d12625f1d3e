import type { GameDay } from './game-day.ts';

/** A choice of days, in the words of the person who made it. */
export type Selection =
  | { kind: 'recent'; days: number; aheadDays: number }
  | { kind: 'season'; season: number; days: number | null }
  | { kind: 'range'; from: GameDay; to: GameDay }
  | { kind: 'dates'; dates: GameDay[] };
