import { addDays, daysBetween, type ErrorCode, type errorCodes, type GameDay } from '@backfield/contract';
import { hasFailed, type LedgerEntry } from '@backfield/contract/store';

/** A day that still fails the day after is asked for again 2, 4 and 7 days later: so many days after the first failure. */
const asksAfterDays = [3, 7, 14];
/** And then weekly. */
const week = 7;

/** Errors of a source's answer; all others are of the network, the database or the run. */
const answered: ReadonlySet<string> = new Set<ErrorCode>([
  'NOT_FOUND',
  'PAYLOAD_SHAPE',
  'WRONG_GAME',
  'EMPTY_BOX_SCORE',
  'ROW_REJECTED',
  'INVARIANT_FAILED',
  'WORSE_THAN_STORED',
] satisfies (keyof typeof errorCodes)[]);

/**
 * The day on which a day that fails by what its source answers is asked for again by what is due; null for any other. An
 * extractor of another version may read what the last one could not: then there is no reason to wait.
 */
export function askedAgainOn(entry: LedgerEntry, extractorVersion: number | undefined): GameDay | null {
  const { outcome, errorCode, failing, gamesListed, gamesFinal } = entry;
  if (!hasFailed(entry) || outcome === 'blocked' || !failing || !answered.has(errorCode ?? '')) return null;
  // Others of its games are still to end.
  if (gamesFinal < gamesListed) return null;
  if (failing.extractorVersion !== extractorVersion) return null;
  const lasts = daysBetween(failing.since, failing.lastOn);
  // On its first day it may be mended by the next run, and no run may pass over it in silence.
  if (lasts === 0) return null;
  const next = asksAfterDays.find((days) => days > lasts) ?? nextWeek(lasts);
  return addDays(failing.since, next);
}

function nextWeek(lasts: number): number {
  const last = asksAfterDays.at(-1) ?? 0;
  return last + (Math.floor((lasts - last) / week) + 1) * week;
}
