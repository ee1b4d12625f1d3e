import type { GameDay } from '../days/game-day.ts';
import type { DayRange } from './day-ranges.ts';
import { rowsOfDays } from './day-ranges.ts';
import type { AcceptedGap, Problem } from './problem.ts';
import type { UnknownDay } from './verification.ts';

/** Days that were never looked at as problems: open ones in rows, those that a person has explained each by itself. */
export function unknownDayProblems(
  league: string,
  days: readonly UnknownDay[],
  seasonOf: (day: GameDay) => number | null,
): Problem[] {
  const problem = ({ from, to }: DayRange, accepted: AcceptedGap | null): Problem => ({
    league,
    season: seasonOf(from),
    gameDay: from,
    toDay: to,
    source: null,
    sourceGameId: null,
    kind: 'unknown-days',
    evidence: `no run has looked at ${from === to ? from : `${from} to ${to}`}`,
    accepted,
  });
  const open = rowsOfDays(days.filter(({ accepted }) => accepted === null).map(({ gameDay }) => gameDay));
  return [
    ...open.map((row) => problem(row, null)),
    ...days.flatMap(({ gameDay, accepted }) => (accepted ? [problem({ from: gameDay, to: gameDay }, accepted)] : [])),
  ];
}
