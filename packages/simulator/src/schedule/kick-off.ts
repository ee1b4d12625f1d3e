import { addDays, type GameDay } from '@backfield/contract';
import { eastern } from '../world/game-time.ts';

const offsets = { Thu: 0, Fri: 1, Sat: 2, Sun: 3, Mon: 4 } as const;

/** The start of a game in an NFL week, in New York: `Sun 13:00`. */
export type KickOff = `${keyof typeof offsets} ${number}:${number}`;

/** A kick-off in the week that begins on a Thursday. */
export function inWeekOf(thursday: GameDay, kickOff: KickOff): { day: GameDay; time: string; timeZone: string } {
  const [name, time] = kickOff.split(' ') as [keyof typeof offsets, string];
  return { day: addDays(thursday, offsets[name]), time, timeZone: eastern };
}
