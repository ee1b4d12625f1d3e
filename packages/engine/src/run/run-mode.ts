import type { Source } from '@backfield/contract';
import { type GameDay, spanOf, toGameDay } from '@backfield/contract';
import type { DataStateStore, GameGap, GapReason, SourceVersion, Store } from '@backfield/contract/store';
import { hasFailed, type LedgerEntry } from '@backfield/contract/store';
import { acceptedOn } from './accepted.ts';
import { isBeyondSource } from './unlisted-day.ts';

/**
 * The days of a plan that are run: `all` of them; those that are `missing` something, as verification would say; those that
 * `failed` the last time; those with `stale` rows, made by an older extractor; `unsound`, all of them, but of their games only
 * those that are not stored as they should be; `due`, all of them and every other day that is due (`dueDays`).
 */
export const runModes = ['all', 'due', 'missing', 'failed', 'stale', 'unsound'] as const;
export type RunMode = (typeof runModes)[number];

interface DaysForModeOptions {
  mode: Exclude<RunMode, 'due'>;
  /** The plan's days, in its order. */
  days: readonly GameDay[];
  league: string;
  /** The league's sources: what an older extractor of any of them has read is stale. */
  sources: readonly Source[];
  /** The league's day now: what lies ahead is not missing. */
  today: GameDay;
  store: Pick<Store, 'ledger'> & Pick<DataStateStore, 'gameGaps' | 'acceptedGaps'>;
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
  const accepted = acceptedOn(await store.acceptedGaps(league), today);
  const gaps = mode === 'failed' ? [] : await store.gameGaps({ league, versions: sourceVersions(sources), from, to });
  const gapsOf = (...reasons: GapReason[]) => gaps.filter(({ reason }) => reasons.includes(reason));
  if (mode === 'stale') return within(days, daysOf(gapsOf('stale')));
  const entries = new Map((await store.ledger(league, from, to)).map((entry) => [entry.gameDay, entry]));
  const isExplained = (entry: LedgerEntry | undefined) => entry !== undefined && accepted.explains(entry);
  if (mode === 'failed') return days.filter((day) => hasFailed(entries.get(day)) && !isExplained(entries.get(day)));
  const open = gapsOf('missing', 'unverified').filter((gap) => !accepted.isGame(gap.gameDay, gap.sourceGameId));
  const missing = daysOf(open);
  const isDone = (day: GameDay) => {
    const entry = entries.get(day);
    return accepted.isDay(day) || isSettled(entry) || isExplained(entry);
  };
  return days.filter((day) => day <= today && (missing.has(day) || !isDone(day)));
}

function daysOf(gaps: readonly GameGap[]): Set<GameDay> {
  return new Set(gaps.map(({ gameDay }) => gameDay));
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
