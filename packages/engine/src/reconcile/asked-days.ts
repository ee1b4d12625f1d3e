import type { League, ScheduledGame } from '@backfield/contract';
import {
  daysUntil,
  type GameDay,
  gameDayAt,
  generateDateRange,
  getSeasonDateRange,
  UsageError,
} from '@backfield/contract';
import type { StoredBoxScore, VerifySelection } from '@backfield/contract/results';
import type { DataStateStore, VerificationStore } from '@backfield/contract/store';
import { hasTeams } from './grade-day.ts';

interface AskedDaysOptions {
  league: League;
  store: Pick<DataStateStore, 'storedGames'> & Pick<VerificationStore, 'knownDays'>;
  selection: VerifySelection;
  nowMs: number;
}

/** The days of what is asked for, up to today; none where nothing is known of the league. */
export async function daysOf({ league, store, selection, nowMs }: AskedDaysOptions): Promise<GameDay[]> {
  const { season, range, sourceGameIds } = selection;
  if (sourceGameIds !== null) return daysOfGames(league, store, sourceGameIds);
  const ofSeason = season === null ? null : getSeasonDateRange(league, season);
  const asked = ofSeason ? { from: ofSeason.startDate, to: ofSeason.endDate } : range;
  const today = gameDayAt(nowMs, league.timeZone);
  // Between two days that are known may lie years that nobody ran: the other source is not asked for them.
  if (!asked) return (await store.knownDays(league.code)).filter((day) => day <= today);
  const asOfNow = daysUntil(asked, today);
  return asOfNow ? generateDateRange(asOfNow.from, asOfNow.to) : [];
}

/** The days of some games. Throws `BAD_OPTION` for a game that is not stored. */
async function daysOfGames(
  league: League,
  store: AskedDaysOptions['store'],
  sourceGameIds: readonly string[],
): Promise<GameDay[]> {
  const found = await Promise.all(
    league.sources.map(({ code }) => store.storedGames(league.code, code, sourceGameIds)),
  );
  const games = found.flat();
  const known = new Set(games.map(({ sourceGameId }) => sourceGameId));
  const unknown = sourceGameIds.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const message = `No ${league.code} game ${unknown.join(', ')} is stored. Games go by the ids of the source they came from.`;
    throw new UsageError('BAD_OPTION', message);
  }
  return [...new Set(games.map(({ gameDay }) => gameDay))].sort();
}

export function isOfSeason({ season }: VerifySelection, game: { season: number }): boolean {
  return season === null || game.season === season;
}

export function isAskedFor({ sourceGameIds }: VerifySelection, { sourceGameId }: StoredBoxScore): boolean {
  return sourceGameIds?.includes(sourceGameId) ?? true;
}

/** Ids say nothing across sources: the games of the same teams, or the whole day where it names a team otherwise. */
export function gamesThatMayBe(
  stored: readonly StoredBoxScore[],
  listed: readonly ScheduledGame[],
): readonly ScheduledGame[] {
  const found = stored.map((game) => listed.filter((candidate) => hasTeams(candidate, game)));
  return found.every(({ length }) => length > 0) ? [...new Set(found.flat())] : listed;
}
