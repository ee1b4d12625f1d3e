import type { League } from '@backfield/contract';
import {
  addDays,
  type GameDay,
  gameDayAt,
  generateDateRange,
  getBegunSeason,
  getLastNDays,
  UsageError,
} from '@backfield/contract';
import { plainReading, type Reading } from '@backfield/contract/results';
import { sourceNamed } from '../sources/source-named.ts';
import { type BackfillConfig, correctionsOf, readingOf, selectionOf } from './backfill-config.ts';
import type { CorrectionSettings } from './correction-settings.ts';
import type { Selection } from './selection.ts';

/** The units of one run of one league: its days, in order. */
export interface Plan {
  league: string;
  reading: Reading;
  /**
   * The plan's normalised words, fit for a file name: `nfl-last-30-ahead-7`. Tomorrow's `NFL 30` has the same key as
   * today's, so that it resumes an unfinished one.
   */
  key: string;
  days: GameDay[];
  /** The days on which final games are read again. Default: as the settings or the league say. */
  corrections?: CorrectionSettings;
}

export type PlanOrder = 'oldest' | 'newest';

/** The days that a selection means for a league at an instant (epoch milliseconds). Throws UsageError. */
export function planBackfill(
  league: League,
  selection: Selection,
  nowMs: number,
  order: PlanOrder = 'oldest',
  reading: Reading = plainReading,
): Plan {
  assertReadable(league, reading);
  const today = gameDayAt(nowMs, league.timeZone);
  const days = daysOf(league, selection, today);
  if (order === 'newest') days.reverse();
  return { league: league.code, reading, key: planKey(league.code, selection, reading), days };
}

/** The plans of several configs, one a league and config, in their order. Throws UsageError before any of them runs. */
export function planConfigs(
  leagues: readonly League[],
  configs: readonly BackfillConfig[],
  nowMs: number,
  order?: PlanOrder,
): Plan[] {
  return configs.flatMap((config) => {
    const [selection, reading] = [selectionOf(config), readingOf(config)];
    return leaguesNamed(leagues, config.league).map((league) => ({
      ...planBackfill(league, selection, nowMs, order, reading),
      corrections: correctionsOf(config),
    }));
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
  const { startDate, endDate } = getBegunSeason(league, season, today);
  const last = endDate < today ? endDate : today;
  const begun = generateDateRange(startDate, last);
  if (days === null || days >= begun.length) return begun;
  return getLastNDays(days, last);
}

/** Throws where the plan's source is not one of the league's, or lacks an ability that the plan asks for. */
function assertReadable(league: League, { source, exactMinutes }: Reading): void {
  const readers = source === null ? league.sources : [sourceNamed(league, source)];
  if (exactMinutes && !readers.some((reader) => reader.exactMinutes)) {
    const who = source === null ? `No source of the ${league.code} has` : `${source} has not`;
    throw new UsageError('BAD_OPTION', `${who} another way to exact minutes. Leave --exact-minutes out.`);
  }
}

function planKey(league: string, selection: Selection, { source, games, exactMinutes, replace }: Reading): string {
  const words = [
    league.toLowerCase(),
    wordsOf(selection),
    ...(games === null ? [] : [`games-${spelledOut(games)}`]),
    ...(source === null ? [] : [`source-${source}`]),
    ...(exactMinutes ? ['exact-minutes'] : []),
    ...(replace ? ['replace'] : []),
  ];
  return words.join('-');
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
      return `dates-${spelledOut(selection.dates)}`;
  }
}

/** A few words are spelled out; many become their ends, count and a checksum, to stay a legal file name. */
function spelledOut(names: readonly string[]): string {
  const [first, ...rest] = names.map((name) => name.replaceAll(/[^\w-]/g, '_'));
  const last = rest.at(-1);
  if (names.length <= 4 || !last) return [first, ...rest].join('-');
  let sum = 0;
  for (const character of names.join()) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0;
  return `${first}-to-${last}-${names.length}-${sum.toString(36)}`;
}
