import type { DayRange, League } from '@backfield/contract';
import {
  addDays,
  daysBetween,
  daysUntil,
  type GameDay,
  gameDayAt,
  getSeasonDateRange,
  isWithin,
  noStoredChecks,
  sharedDays,
  UsageError,
} from '@backfield/contract';
import type { LeagueVerification, VerifySelection } from '@backfield/contract/results';
import type { SeasonCounts, StoredVerification, VerificationStore } from '@backfield/contract/store';
import { assertGamesKnown, everyDay, selectedDays } from './selected-days.ts';
import { unknownDayProblems } from './unknown-days.ts';

export interface VerifyLeagueOptions {
  league: League;
  store: Pick<VerificationStore, 'verifyStored' | 'unknownDays' | 'unknownGames' | 'knownSpan' | 'softFindings'>;
  selection: VerifySelection;
  /** Name the soft findings one by one, which are only counted otherwise. Default false. */
  withFindings?: boolean;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

/**
 * Verifies one league's stored data. Days that were never looked at are problems where a season or days were asked for;
 * otherwise they are only counted. Throws UsageError for a season that the league does not have or that has not begun, and
 * for a game that nobody has heard of.
 */
export async function verifyLeague(options: VerifyLeagueOptions): Promise<LeagueVerification> {
  const { league, store, selection, nowMs } = options;
  await assertGamesKnown(league, store, selection, nowMs);
  return verifyAgain(options);
}

/** Verifies again games that were known before: those that were taken out since are no mistake in the command's options. */
export async function verifyAgain(options: VerifyLeagueOptions): Promise<LeagueVerification> {
  const { league, store, selection, nowMs, withFindings = false } = options;
  const { season, sourceGameIds } = selection;
  const today = gameDayAt(nowMs, league.timeZone);
  const asked = selectedDays(league, selection, nowMs);
  const { seasons, problems } = await verifyStored(options, asked ?? everyDay, today);
  const scope = { league: league.code, season, ...(asked ?? everyDay), sourceGameIds };
  const counts = season !== null && seasons.length === 0 ? [{ ...noGames, season }] : seasons;
  const windows = new Map(counts.map((count) => [count.season, windowOf(league, count.season)]));
  // Today is not over: that it was not looked at yet says nothing.
  const ranges = [...(asked ? [asked] : windows.values())].flatMap(
    (range) => (range && daysUntil(range, addDays(today, -1))) ?? [],
  );
  const unknown = sourceGameIds === null ? await store.unknownDays(league.code, ranges, today) : [];
  const open = unknown.filter(({ accepted }) => accepted === null);
  const seasonOf = (day: GameDay) => [...windows].find(([, window]) => isWithin(day, window))?.[0] ?? season;
  const told = asked ? unknown : unknown.filter(({ accepted }) => accepted !== null);
  const ofDays = unknownDayProblems(league.code, told, seasonOf);
  return {
    league: league.code,
    selection,
    ...(await lookedAt(options, asked, today)),
    seasons: counts.map((count) => {
      const window = windows.get(count.season) ?? null;
      return { ...count, unknownDays: open.filter(({ gameDay }) => isWithin(gameDay, window)).length };
    }),
    problems: [...problems, ...ofDays].sort((a, b) => a.gameDay.localeCompare(b.gameDay)),
    ...(withFindings && { findings: await store.softFindings(scope) }),
  };
}

async function verifyStored(
  { league, store, selection: { season, sourceGameIds } }: VerifyLeagueOptions,
  days: DayRange,
  today: GameDay,
): Promise<StoredVerification> {
  const sources = league.sources.map(({ code, extractorVersion, storedChecks = noStoredChecks }) => ({
    source: code,
    extractorVersion,
    checks: storedChecks,
  }));
  return store.verifyStored({ league: league.code, sources, season, ...days, sourceGameIds, today });
}

async function lookedAt(
  { league, store }: VerifyLeagueOptions,
  asked: DayRange | null,
  today: GameDay,
): Promise<Pick<LeagueVerification, 'known' | 'isLookedAt'>> {
  const known = await store.knownSpan(league.code);
  if (known === null || asked === null) return { known, isLookedAt: known !== null };
  const shared = sharedDays(asked, known);
  if (shared === null) return { known, isLookedAt: false };
  const unknown = await store.unknownDays(league.code, [shared], today);
  return { known, isLookedAt: unknown.length <= daysBetween(shared.from, shared.to) };
}

const noGames: Omit<SeasonCounts, 'season'> = {
  expected: 0,
  stored: 0,
  verified: 0,
  waiting: 0,
  missing: 0,
  accepted: 0,
  stale: 0,
  softFindings: 0,
  lines: 0,
};

/** null for a season without a window, whose games say that they belong to it all the same. */
function windowOf(league: League, season: number): DayRange | null {
  try {
    const { startDate, endDate } = getSeasonDateRange(league, season);
    return { from: startDate, to: endDate };
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
