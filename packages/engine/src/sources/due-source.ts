import type { GameDay, League, Source } from '@backfield/contract';
import { seasonOn, UsageError } from '@backfield/contract';
import type { StoredSources } from '@backfield/contract/store';
import { sourceConflict } from '@backfield/contract/store';
import { sourceNamed } from './source-named.ts';

interface DueSourceOptions {
  league: League;
  /** The source named by the user, by an option or in the settings; null for the source that the data came from. */
  named: string | null;
  stored: StoredSources;
  exactMinutes?: boolean;
}

/**
 * The source to read a day from: the named one; or the one that the day, or its season, is stored from; or the league's
 * default.
 */
export function dueSource({ league, named, stored, exactMinutes = false }: DueSourceOptions): (day: GameDay) => Source {
  const storedSource = storedSourceOf(league, stored);
  const chosen = named === null ? null : sourceNamed(league, named);
  return (day) => {
    const known = league.sources.find(({ code }) => code === storedSource(day)?.source);
    const source = chosen ?? known ?? league.sources[0];
    return exactMinutes ? exactly(source) : source;
  };
}

function exactly(source: Source): Source {
  if (source.exactMinutes) return source.exactMinutes;
  throw new UsageError('BAD_OPTION', `${source.code} has not another way to exact minutes. Leave --exact-minutes out.`);
}

/**
 * Refuses days whose season holds games of another source than the one that they are to be read from. Throws
 * `SOURCE_CONFLICT`. A season that the calendar gives wrongly is found out by the store, at the write.
 */
export function assertOneSource(
  league: League,
  days: readonly GameDay[],
  due: (day: GameDay) => Source,
  stored: StoredSources,
): void {
  const storedSource = storedSourceOf(league, stored);
  for (const day of days) {
    const holds = storedSource(day);
    const { code } = due(day);
    if (holds && holds.source !== code) throw sourceConflict(league.code, holds.what, holds.source, code);
  }
}

function storedSourceOf(league: League, stored: StoredSources) {
  const ofDays = new Map(stored.days.map(({ gameDay, source }) => [gameDay, source]));
  const ofSeasons = new Map(stored.seasons.map(({ season, source }) => [season, source]));
  return (day: GameDay): { what: string; source: string } | null => {
    const ofDay = ofDays.get(day);
    if (ofDay !== undefined) return { what: day, source: ofDay };
    const season = seasonOn(league.seasons, day);
    const source = ofSeasons.get(season);
    return source === undefined ? null : { what: `the season ${season}`, source };
  };
}
