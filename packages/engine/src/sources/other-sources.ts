import type { League, Source } from '@backfield/contract';
import { type GameDay, seasonOn, spanOf } from '@backfield/contract';
import type { OtherSource } from '@backfield/contract/results';
import type { StoredSources } from '@backfield/contract/store';

interface OtherSourcesOptions {
  league: League;
  /** The days that could not be read. */
  days: readonly GameDay[];
  /** The source from which they were to be read. */
  due(day: GameDay): Source;
  stored: StoredSources;
}

/** The league's sources on other hosts that cover every one of the days. */
export function otherSources({ league, days, due, stored }: OtherSourcesOptions): OtherSource[] {
  if (days.length === 0) return [];
  const blockedHosts = new Set(days.map((day) => due(day).host));
  const seasons = [...new Set(days.map((day) => seasonOn(league.seasons, day)))].sort();
  const { from, to } = spanOf(days);
  const candidates = league.sources.filter(
    ({ host, about }) => !blockedHosts.has(host) && seasons.every((season) => covers(about.seasons, season)),
  );
  return candidates.map(({ code, about }) => ({
    source: code,
    oftenBlocked: about.oftenBlocked ?? false,
    from,
    to,
    replacesSeasons: stored.seasons
      .filter(({ season, source }) => seasons.includes(season) && source !== code)
      .map(({ season }) => season),
  }));
}

function covers({ first, last = Number.POSITIVE_INFINITY }: Source['about']['seasons'], season: number): boolean {
  return season >= first && season <= last;
}
