import { addDays, type GameDay } from '@backfield/contract';
import { weekdayFrom } from '../world/game-time.ts';

/** The fourth Thursday of November. */
export function thanksgiving(year: number): GameDay {
  return weekdayFrom(year, 11, 22, 4);
}

/** The days from one offset to another, both included, counted from opening day. */
export function stretch(opening: GameDay, from: number, to: number): GameDay[] {
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(opening, from + index));
}
