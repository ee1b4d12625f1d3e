/** Minutes on the floor, `33:18`, as a number. */
export type ReadMinutes = (clock: string) => number;

const pattern = /^(\d+):([0-5]\d)$/;

export function isClock(text: string): boolean {
  return pattern.test(text);
}

/** Minutes with two decimals: `32:22` is 32.37. */
export function exactMinutes(clock: string): number {
  return Math.round((secondsIn(clock) * 100) / 60) / 100;
}

/** Minutes as the logs give them: whole, half a minute up. */
export function wholeMinutes(clock: string): number {
  return Math.round(secondsIn(clock) / 60);
}

/** The seconds of a clock text; NaN for another text. */
export function secondsIn(clock: string): number {
  const [, minutes, seconds] = pattern.exec(clock) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
