import type {
  BoxScore,
  Canary,
  Invariant,
  SeasonCalendar,
  SourceAbout,
  StoredChecks,
  UnlistedGames,
} from '@backfield/contract';

/** The differences between the leagues on this service. */
export interface NbaStatsDeclaration {
  /** Backfield's code: `NBA`. */
  league: string;
  /** The host: `stats.nba.com`. */
  host: string;
  /** The first two digits of the league's ids: `00`. */
  leagueId: string;
  /** The season calendar, since the log is asked for by season. */
  seasons: SeasonCalendar;
  /** Number that, added to a season as Backfield names it, gives the year in which it began. */
  startYearOffset: 0 | -1;
  /** The season as the service writes it: `2024-25`. */
  seasonName(season: number): string;
  /** Ids of the league's clubs; who has another one is a guest, or a side of all-stars. */
  clubIds: RegExp;
  /** Games that no log has: it knows the parts of a season that `seasonTypes` lists, and no others. */
  unlisted: readonly UnlistedGames[];
  covers: Pick<SourceAbout, 'seasons' | 'gameTypes'>;
  /** The seasons that it was tried on: `whole regular seasons of 2024 and 2025`. */
  triedOn: string;
  /** The service's abbreviation -> the one of the league's default source, where they differ. */
  teamAliases: Readonly<Record<string, string>>;
  /** Takes out values that stand for none: what a source does not have is not stored. Default: there are none. */
  withoutFillers?(box: BoxScore): BoxScore;
  /** Minutes that a side's players have in regulation: 240. */
  sideMinutes: number;
  invariants: readonly Invariant[];
  storedChecks: StoredChecks;
  canary: Canary;
  extractorVersion: number;
}
