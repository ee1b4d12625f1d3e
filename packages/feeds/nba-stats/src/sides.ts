import type { TeamLogRow } from './log.ts';

/** The two rows of a game, home and away. */
export interface LoggedSides {
  home: TeamLogRow;
  away: TeamLogRow;
}

/**
 * The home and the away side of a logged game. The log says it in words alone: "NYL vs. WAS", or "WAS @ NYL" where New York is
 * at home too. On neutral ground both rows may have the same words, "MIA @ WAS": which of them a row belongs to does not
 * matter. null where the rows contradict each other, or name teams that are not these two.
 */
export function sidesOf([one, other]: readonly [TeamLogRow, TeamLogRow]): LoggedSides | null {
  const homes = [one, other].map(({ MATCHUP }) => homeIn(MATCHUP));
  if (homes[0] !== homes[1]) return null;
  return homes[0] === undefined
    ? null
    : withHome([one, other], ({ TEAM_ABBREVIATION }) => TEAM_ABBREVIATION === homes[0]);
}

/** The sides where it is known from elsewhere who is at home; null where that is neither of them. */
export function withHome(
  [one, other]: readonly [TeamLogRow, TeamLogRow],
  isHome: (row: TeamLogRow) => boolean,
): LoggedSides | null {
  if (isHome(one) === isHome(other)) return null;
  return isHome(one) ? { home: one, away: other } : { home: other, away: one };
}

function homeIn(matchup: string): string | undefined {
  const [, first, word, second] = /^(\S+) (@|vs\.) (\S+)$/.exec(matchup) ?? [];
  return word === '@' ? second : first;
}
