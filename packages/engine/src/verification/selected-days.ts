import type { DayRange, League } from '@backfield/contract';
import { gameDayAt, getBegunSeason, UsageError } from '@backfield/contract';
import type { VerifySelection } from '@backfield/contract/results';
import type { VerificationStore } from '@backfield/contract/store';

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

/** Throws `BAD_OPTION` for a game that nobody has heard of: that it is there can't be proved. */
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
