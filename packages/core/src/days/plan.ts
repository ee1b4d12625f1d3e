import type { League } from '../contracts/league.ts';
import { UsageError } from '../errors.ts';
import { type BackfillConfig, selectionOf } from './backfill-config.ts';
import { addDays, type GameDay, gameDayAt, generateDateRange, getLastNDays } from './game-day.ts';
import { getSeasonDateRange } from './season.ts';

/** A choice of days, in the words of the person who made it. */
export type Selection =
  | { kind: 'recent'; days: number; aheadDays: number }
  | { kind: 'season'; season: number; days: number | null }
  | { kind: 'range'; from: GameDay; to: GameDay }
  | { kind: 'dates'; dates: GameDay[] };

/** The units of one run of one league: its days, in order. */
export interface Plan {
  league: string;
  /**
   * The plan's normalised words, fit for a file name: `nfl-last-30-ahead-7`. Tomorrow's `NFL 30` has the same key as
   * today's, so that it resumes an unfinished one.
   */
  key: string;
  days: GameDay[];
}

export type PlanOrder = 'oldest' | 'newest';

/** The days that a selection means for a league at an instant (epoch milliseconds). Throws UsageError. */
export function planBackfill(league: League, selection: Selection, nowMs: number, order: PlanOrder = 'oldest'): Plan {
  const today = gameDayAt(nowMs, league.timeZone);
  const days = daysOf(league, selection, today);
  if (order === 'newest') days.reverse();
  return { league: league.code, key: planKey(league.code, selection), days };
}

/** The plans of several configs, one a league and config, in their order. Throws UsageError before any of them runs. */
export function planConfigs(
  leagues: readonly League[],
  configs: readonly BackfillConfig[],
  nowMs: number,
  order?: PlanOrder,
): Plan[] {
  return configs.flatMap((config) => {
    const selection = selectionOf(config);
    return leaguesNamed(leagues, config.league).map((league) => planBackfill(league, selection, nowMs, order));
  });
}

/** The leagues that a name means: one by its code, or all. Throws `UNKNOWN_LEAGUE`. */
export function leaguesNamed(leagues: readonly League[], name: string): readonly League[] {
  const code = name.toUpperCase();
  if (code === 'ALL') return leagues;
  const league = leagues.find((candidate) => candidate.code === code);
  if (league) return [league];
  const known = leagues.map((candidate) => candidate.code).join(', ');
  throw new UsageError('UNKNOWN_LEAGUE', `"${name}" is not a league. Choose one of ${known}, or all.`);
}

function daysOf(league: League, selection: Selection, today: GameDay): GameDay[] {
  switch (selection.kind) {
    // Today, the days before it and the days after it: a day's last games end after midnight, so today alone is never enough.
    case 'recent':
      return generateDateRange(addDays(today, -selection.days), addDays(today, selection.aheadDays));
    case 'range':
      return generateDateRange(selection.from, selection.to);
    case 'dates':
      return [...selection.dates];
    case 'season':
      return seasonDays(league, selection.season, selection.days, today);
  }
}

function seasonDays(league: League, season: number, days: number | null, today: GameDay): GameDay[] {
  const { startDate, endDate } = getSeasonDateRange(league, season);
  if (startDate > today) {
    throw new UsageError(
      'SEASON_NOT_STARTED',
      `The ${league.code} season ${season} has not begun: its first day is ${startDate}. ${sentence(league.seasons.naming)}`,
    );
  }
  const last = endDate < today ? endDate : today;
  const begun = generateDateRange(startDate, last);
  if (days === null || days >= begun.length) return begun;
  return getLastNDays(days, last);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function planKey(league: string, selection: Selection): string {
  return `${league.toLowerCase()}-${wordsOf(selection)}`;
}

function wordsOf(selection: Selection): string {
  switch (selection.kind) {
    case 'recent':
      return `last-${selection.days}${selection.aheadDays > 0 ? `-ahead-${selection.aheadDays}` : ''}`;
    case 'season':
      return `season-${selection.season}${selection.days === null ? '' : `-last-${selection.days}`}`;
    case 'range':
      return `from-${selection.from}-to-${selection.to}`;
    case 'dates':
      return `dates-${namedDates(selection.dates)}`;
  }
}

/** Few dates are spelled out; many become their ends, count and a checksum, to stay a legal file name. */
function namedDates(dates: readonly GameDay[]): string {
  const [first, ...rest] = dates;
  const last = rest.at(-1);
  if (dates.length <= 4 || !last) return dates.join('-');
  let sum = 0;
  for (const character of dates.join()) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0;
  return `${first}-to-${last}-${dates.length}-${sum.toString(36)}`;
}
