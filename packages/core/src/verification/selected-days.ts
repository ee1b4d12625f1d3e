import type { League } from '../contracts/league.ts';
import type { VerifySelection } from '../contracts/league-verification.ts';
import { gameDayAt } from '../days/game-day.ts';
import { getBegunSeason } from '../days/season.ts';
import { UsageError } from '../errors.ts';
import type { DayRange } from './day-ranges.ts';
import type { VerificationStore } from './verification.ts';

export const everyDay = { from: '0001-01-01', to: '9999-12-31' } as DayRange;

/**
 * The days that are asked for, those of a season to its end; null where none are. Throws UsageError for a season that the
 * league does not have, or that has not begun at the instant (epoch milliseconds): of neither anything can be said.
 */
export function selectedDays(
  league: League,
  { season, range }: Pick<VerifySelection, 'season' | 'range'>,
  nowMs: number,
): DayRange | null {
  if (season === null) return range;
  const { startDate, endDate } = getBegunSeason(league, season, gameDayAt(nowMs, league.timeZone));
  return { from: startDate, to: endDate };
}

/** Throws `BAD_OPTION` where a game is asked for that nobody has heard of: that it is there can't be proved. */
export async function assertGamesKnown(
  league: League,
  store: Pick<VerificationStore, 'unknownGames'>,
  selection: VerifySelection,
  nowMs: number,
): Promise<void> {
  const { season, sourceGameIds } = selection;
  if (sourceGameIds === null) return;
  const days = selectedDays(league, selection, nowMs) ?? everyDay;
  const unknown = await store.unknownGames({ league: league.code, season, ...days, sourceGameIds });
  if (unknown.length === 0) return;
  const games = unknown.length === 1 ? 'the game' : 'the games';
  throw new UsageError(
    'BAD_OPTION',
    `No schedule of the ${league.code} lists ${games} ${unknown.join(', ')} in what was asked for. verify without --game shows the ids of games with problems.`,
  );
}
