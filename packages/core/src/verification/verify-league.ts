import type { League } from '../contracts/league.ts';
import { addDays, type GameDay, gameDayAt, toGameDay } from '../days/game-day.ts';
import { getSeasonDateRange } from '../days/season.ts';
import { UsageError } from '../errors.ts';
import { daysUntil, isWithin, rowsOfDays } from './day-ranges.ts';
import type { Problem } from './problem.ts';
import { noStoredChecks } from './stored-checks.ts';
import type { DayRange, SeasonCounts, VerificationStore } from './verification.ts';

/** What somebody asks to have verified: a season, or days, or games, or (all null) whatever is known. */
export interface VerifySelection {
  season: number | null;
  range: DayRange | null;
  sourceGameIds: readonly string[] | null;
}

export interface SeasonVerification extends SeasonCounts {
  /** Days of the season so far (of the days asked for, where days were) that were never looked at. */
  unknownDays: number;
}

/** What one league's data is, and what is wrong with it. */
export interface LeagueVerification {
  league: string;
  selection: VerifySelection;
  /** The first and the last day that were ever looked at; null where none was. */
  known: DayRange | null;
  seasons: SeasonVerification[];
  problems: Problem[];
}

export interface VerifyLeagueOptions {
  league: League;
  store: Pick<VerificationStore, 'verifyStored' | 'unknownDays' | 'knownSpan'>;
  selection: VerifySelection;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

const everyDay: DayRange = { from: toGameDay('0001-01-01'), to: toGameDay('9999-12-31') };

/**
 * Verifies one league's stored data. Days that were never looked at are problems where a season or days were asked for;
 * otherwise they are only counted. Throws UsageError for a season that the league does not have.
 */
export async function verifyLeague({
  league,
  store,
  selection,
  nowMs,
}: VerifyLeagueOptions): Promise<LeagueVerification> {
  const { season, sourceGameIds } = selection;
  const today = gameDayAt(nowMs, league.timeZone);
  const asked = season === null ? selection.range : daysOfSeason(league, season);
  const { seasons, problems } = await store.verifyStored({
    league: league.code,
    sources: league.sources.map(({ code, extractorVersion, storedChecks = noStoredChecks }) => ({
      source: code,
      extractorVersion,
      checks: storedChecks,
    })),
    season,
    ...(asked ?? everyDay),
    sourceGameIds,
    today,
  });
  const counts = season !== null && seasons.length === 0 ? [{ ...noGames, season }] : seasons;
  const windows = new Map(counts.map((count) => [count.season, windowOf(league, count.season)]));
  // Today is not over: that it was not looked at yet says nothing.
  const ranges = [...(asked ? [asked] : windows.values())].flatMap(
    (range) => (range && daysUntil(range, addDays(today, -1))) ?? [],
  );
  const unknown = sourceGameIds === null ? await store.unknownDays(league.code, ranges) : [];
  const seasonOf = (day: GameDay) => [...windows].find(([, window]) => isWithin(day, window))?.[0] ?? season;
  const ofDays = asked ? rowsOfDays(unknown).map((row) => neverLookedAt(league.code, seasonOf(row.from), row)) : [];
  return {
    league: league.code,
    selection,
    known: await store.knownSpan(league.code),
    seasons: counts.map((count) => {
      const window = windows.get(count.season) ?? null;
      return { ...count, unknownDays: unknown.filter((day) => isWithin(day, window)).length };
    }),
    problems: [...problems, ...ofDays].sort((a, b) => a.gameDay.localeCompare(b.gameDay)),
  };
}

/** Whether everything that is expected is there and sound, but for what a person has explained. */
export function isSound({ problems }: Pick<LeagueVerification, 'problems'>): boolean {
  return problems.every(({ accepted }) => accepted !== null);
}

/** The same of several leagues. A database in which nobody has looked at anything proves nothing. */
export function areSound(verifications: readonly LeagueVerification[]): boolean {
  return verifications.some(({ known }) => known !== null) && verifications.every(isSound);
}

const noGames: Omit<SeasonCounts, 'season'> = {
  expected: 0,
  stored: 0,
  verified: 0,
  waiting: 0,
  missing: 0,
  accepted: 0,
  stale: 0,
  lines: 0,
};

function daysOfSeason(league: League, season: number): DayRange {
  const { startDate, endDate } = getSeasonDateRange(league, season);
  return { from: startDate, to: endDate };
}

/** null for a season without a window, whose games say that they belong to it all the same. */
function windowOf(league: League, season: number): DayRange | null {
  try {
    return daysOfSeason(league, season);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function neverLookedAt(league: string, season: number | null, { from, to }: DayRange): Problem {
  const days = from === to ? from : `${from} to ${to}`;
  return {
    league,
    season,
    gameDay: from,
    toDay: to,
    source: null,
    sourceGameId: null,
    kind: 'unknown-days',
    evidence: `no run has looked at ${days}`,
    accepted: null,
  };
}
