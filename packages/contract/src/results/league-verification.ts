import type { DayRange } from '../days/day-ranges.ts';
import type { SeasonCounts, SoftFinding } from '../store/verification.ts';
import type { Problem } from './problem.ts';

/** The games to verify: a season, or days, or single games, or (all null) everything that is known. */
export interface VerifySelection {
  season: number | null;
  range: DayRange | null;
  sourceGameIds: readonly string[] | null;
}

interface SeasonVerification extends SeasonCounts {
  /**
   * Days of the season so far (of the days asked for, where days were) that were never looked at, and that nobody has
   * explained.
   */
  unknownDays: number;
}

/** The verification of one league: its coverage, and the problems of its data. */
export interface LeagueVerification {
  league: string;
  selection: VerifySelection;
  /** The first and the last day that were ever looked at; null where none was. */
  known: DayRange | null;
  /** Whether any of the days that were asked for was; where none were asked for, any at all. */
  isLookedAt: boolean;
  seasons: SeasonVerification[];
  problems: Problem[];
  /** Where they were asked for. */
  findings?: SoftFinding[];
}
