import type { DataStateStore, GapReason, SourceVersion } from '../contracts/data-state.ts';
import { hasFailed, type LedgerEntry } from '../contracts/ledger-entry.ts';
import type { Source } from '../contracts/source.ts';
import type { Store } from '../contracts/store.ts';
import { type GameDay, spanOf, toGameDay } from '../days/game-day.ts';
import { isBeyondSource } from './unlisted-day.ts';

/**
 * Which of a plan's days are run: `all` of them; those that are `missing` something, as verification would say; those
 * that `failed` the last time; those with `stale` rows, made by an older extractor; `unsound`, all of them, but of their
 * games only those that are not stored as they should be; `due`, all of them and every other day that is due (`dueDays`).
 */
export const runModes = ['all', 'due', 'missing', 'failed', 'stale', 'unsound'] as const;
export type RunMode = (typeof runModes)[number];

export interface DaysForModeOptions {
  mode: Exclude<RunMode, 'due'>;
  /** The plan's days, in its order. */
  days: readonly GameDay[];
  league: string;
  /** The league's sources: what an older extractor of any of them has read is stale. */
  sources: readonly Source[];
  /** The league's day now: what lies ahead is not missing. */
  today: GameDay;
  store: Pick<Store, 'ledger'> & Pick<DataStateStore, 'gameGaps'>;
}

/** The days of the plan that the mode means, in the plan's order. */
export async function daysForMode({
  mode,
  days,
  league,
  sources,
  today,
  store,
}: DaysForModeOptions): Promise<GameDay[]> {
  if (mode === 'all' || mode === 'unsound') return [...days];
  if (days.length === 0) return [];
  const { from, to } = spanOf(days);
  const gaps = mode === 'failed' ? [] : await store.gameGaps({ league, versions: sourceVersions(sources), from, to });
  const gapDays = (...reasons: GapReason[]) =>
    gaps.filter(({ reason }) => reasons.includes(reason)).map(({ gameDay }) => gameDay);
  if (mode === 'stale') return within(days, new Set(gapDays('stale')));
  const entries = new Map((await store.ledger(league, from, to)).map((entry) => [entry.gameDay, entry]));
  if (mode === 'failed') return days.filter((day) => hasFailed(entries.get(day)));
  const missing = new Set(gapDays('missing', 'unverified'));
  return days.filter((day) => day <= today && (missing.has(day) || !isSettled(entries.get(day))));
}

function within(days: readonly GameDay[], wanted: ReadonlySet<GameDay>): GameDay[] {
  return days.filter((day) => wanted.has(day));
}

/** The sources as they read payloads now. */
export function sourceVersions(sources: readonly Source[]): SourceVersion[] {
  return sources.map(({ code, extractorVersion }) => ({ source: code, extractorVersion }));
}

/** Whether a day was looked at and is finished, with games or without; or as far as its source can say. */
export function isSettled(entry: LedgerEntry | undefined): boolean {
  return entry?.outcome === 'done' || entry?.outcome === 'empty' || (entry !== undefined && isBeyondSource(entry));
}

/** Every day that was ever looked at: what a mode other than `all` means where no days are named. */
export async function knownDays(store: Pick<Store, 'ledger'>, league: string): Promise<GameDay[]> {
  const entries = await store.ledger(league, toGameDay('0001-01-01'), toGameDay('9999-12-31'));
  return entries.map(({ gameDay }) => gameDay).sort();
}
