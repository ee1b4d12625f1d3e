import type { GameDay, League, SeasonDateRange } from '@backfield/contract';
import type { HealthFinding } from '@backfield/contract/results';
import type { HealthFacts } from '@backfield/contract/store';

/** The input of a health rule: one league, at one moment. */
export interface HealthCase {
  league: League;
  facts: HealthFacts;
  nowMs: number;
  /** Time by which a run may be late. */
  graceMs: number;
  today: GameDay;
  /** The season that is on; null off season. */
  season: SeasonDateRange | null;
  /** Whether somebody counts on the league even though no run has ever followed it. */
  isExpected: boolean;
}

/** null where all is well as far as the rule goes. Rules never look at anything but their case. */
export type HealthRule = (health: HealthCase) => HealthFinding | null;

export const hourMs = 3_600_000;

export function hours(ms: number): string {
  const whole = Math.floor(ms / hourMs);
  return `${whole} hour${whole === 1 ? '' : 's'}`;
}

/** The instant at which a league's day begins. */
export function beginningOf(day: GameDay, { timeZone }: League): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** The earliest of some instants; there must be one at least. */
export function earliest(instants: readonly string[]): string {
  return iso(Math.min(...instants.map((instant) => Date.parse(instant))));
}

/** "2025-01-03, 2025-01-04 and 3 more". */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown} and ${words.length - most} more` : shown;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
