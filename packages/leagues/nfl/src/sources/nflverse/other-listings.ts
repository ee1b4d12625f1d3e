import type { KnownListing, KnownSide } from '@backfield/contract';
import { seasonOf } from './games-file.ts';
import type { ListedTeam, NflverseListing } from './listing.ts';
import { ownTeam } from './teams.ts';
import type { WeeklyFile } from './weekly-file.ts';
import { weekOf } from './weeks.ts';

/**
 * A game that another source lists, with its place in nflverse's files; null where its teams are not known by abbreviation.
 * The week is that of its day. A game on a Wednesday may belong to the week before it or after it: where the file names
 * opponents, the week in which the two met decides.
 */
export function listingOf(game: KnownListing, weekly: WeeklyFile | null): NflverseListing | null {
  const { gameDay, gameType, startsAt, status } = game;
  const [home, away] = [teamOf(game.home), teamOf(game.away)];
  if (home === null || away === null) return null;
  const season = seasonOf(gameDay);
  const week = weekOfGame(game, home, away, weekly);
  const isWhole = home.score !== null && away.score !== null;
  return {
    gameId: `${season}_${String(week).padStart(2, '0')}_${away.team}_${home.team}`,
    season,
    week,
    gameType,
    gameDay,
    startsAt,
    home,
    away,
    status: statusOf(status, isWhole),
    detail: `${status} in the schedule of ${game.source}`,
  };
}

function statusOf(status: KnownListing['status'], isWhole: boolean): NflverseListing['status'] {
  if (status === 'final') return isWhole ? 'final' : 'over';
  if (status === 'postponed' || status === 'cancelled') return status;
  return status === 'over' ? 'over' : 'scheduled';
}

function teamOf({ abbreviation, score }: KnownSide): ListedTeam | null {
  return abbreviation === null ? null : { team: ownTeam(abbreviation), score };
}

function weekOfGame({ gameDay }: KnownListing, home: ListedTeam, away: ListedTeam, weekly: WeeklyFile | null): number {
  const week = weekOf(gameDay);
  const meetings = weekly?.meetings(home.team, away.team) ?? [];
  const near = meetings.filter((meeting) => Math.abs(meeting - week) <= 1);
  return near.sort((one, other) => Math.abs(one - week) - Math.abs(other - week))[0] ?? week;
}
