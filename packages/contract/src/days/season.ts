import { UsageError } from '../errors.ts';
import { daysBetween, type GameDay, toGameDay } from './game-day.ts';

/** A day of the year, relative to the year that names the season. */
export interface CalendarMark {
  /** Month, 1 to 12. */
  month: number;
  /** Day of the month, 1 to 31; past its end it means the last day, so February 29 is February 28 in a common year. */
  day: number;
  /** Year in relation to the one that names the season: -1 for the year before. */
  yearOffset: -1 | 0;
}

/** A season that did not keep to the ordinary window, or was not played at all. */
interface SeasonException {
  /** null where no game was played. */
  window: { start: string; end: string } | null;
  /** The event behind the exception, in one sentence. */
  reason: string;
  /** A page where the exception can be looked up. */
  citation: string;
}

/** The calendar of a league's seasons. Windows serve `--season` only: a game's season comes from its own payload. */
export interface SeasonCalendar {
  /** The first season that the default source is known to answer for. */
  first: number;
  start: CalendarMark;
  end: CalendarMark;
  /** The rule by which seasons are named, for messages: "the season 2025 began in September 2024". */
  naming: string;
  citation: string;
  exceptions: Readonly<Record<number, SeasonException>>;
}

export interface SeasonDateRange {
  startDate: GameDay;
  endDate: GameDay;
}

function atMark({ month, day, yearOffset }: CalendarMark, season: number): GameDay {
  const date = Temporal.PlainDate.from({ year: season + yearOffset, month, day }, { overflow: 'constrain' });
  return toGameDay(date.toString());
}

/**
 * The days between which a season is played, both included: the season's own window where it broke the ordinary one.
 * Throws `SEASON_UNKNOWN` before the league's first season and for one that was not played.
 */
export function getSeasonDateRange(league: { code: string; seasons: SeasonCalendar }, season: number): SeasonDateRange {
  const { seasons, code } = league;
  if (!Number.isInteger(season) || season < seasons.first || season > 9999) {
    throw new UsageError(
      'SEASON_UNKNOWN',
      `${code} has no season ${season} here: the first is ${seasons.first}. Seasons are named by year; ${seasons.naming}.`,
    );
  }
  const window = windowOf(seasons, season);
  if (window) return window;
  throw new UsageError(
    'SEASON_UNKNOWN',
    `${code} played no season ${season}: ${seasons.exceptions[season]?.reason ?? 'it has no window'}`,
  );
}

/** A season of which at least one day has come. Throws `SEASON_NOT_STARTED` besides the errors of `getSeason`. */
export function getBegunSeason(
  league: { code: string; seasons: SeasonCalendar },
  season: number,
  today: GameDay,
): SeasonDateRange {
  const range = getSeasonDateRange(league, season);
  if (range.startDate <= today) return range;
  const { naming } = league.seasons;
  throw new UsageError(
    'SEASON_NOT_STARTED',
    `The ${league.code} season ${season} has not begun: its first day is ${range.startDate}. ${naming.charAt(0).toUpperCase()}${naming.slice(1)}.`,
  );
}

/** null for a season that was not played. */
function windowOf(seasons: SeasonCalendar, season: number): SeasonDateRange | null {
  const exception = seasons.exceptions[season];
  if (!exception) return { startDate: atMark(seasons.start, season), endDate: atMark(seasons.end, season) };
  const { window } = exception;
  return window && { startDate: toGameDay(window.start), endDate: toGameDay(window.end) };
}

/**
 * The season that is played on a day; between two seasons, and for games before a season's first day such as those of a
 * preseason, the one whose window is nearest. For sources that are asked by season: a game's own season comes from its
 * payload.
 */
export function seasonOn(seasons: SeasonCalendar, day: GameDay): number {
  const year = Number(day.slice(0, 4));
  const windows = [year - 1, year, year + 1].flatMap((season) => {
    const window = windowOf(seasons, season);
    return window ? [{ season, distance: distanceTo(window, day) }] : [];
  });
  const [nearest] = windows.sort((a, b) => a.distance - b.distance);
  return nearest?.season ?? year;
}

function distanceTo({ startDate, endDate }: SeasonDateRange, day: GameDay): number {
  return Math.max(0, daysBetween(day, startDate), daysBetween(endDate, day));
}
