import type { GameDay, GameType, ScheduledGame } from '@backfield/contract';

/** A game with its place in nflverse's files: a team plays once a week, so that week and team lead to its rows. */
export interface Listing {
  /** SEASON_WEEK_AWAY_HOME: `2023_01_DET_KC`. A game that moves to another day keeps it. */
  gameId: string;
  /** nflverse's: the year in which the season began. */
  season: number;
  /** 1 and up, the postseason's after those of the regular season. */
  week: number;
  gameType: GameType;
  gameDay: GameDay;
  startsAt: string | null;
  /** By nflverse's present abbreviations. */
  home: ListedTeam;
  away: ListedTeam;
  /** `over` where the game has ended and not all of it is known yet. */
  status: 'scheduled' | 'over' | 'final' | 'postponed' | 'cancelled';
  /** What the schedule says of it, in its words. */
  detail: string;
}

export interface ListedTeam {
  team: string;
  score: number | null;
}

/** The listing as the engine knows games. */
export function toScheduledGame(listing: Listing): ScheduledGame {
  const { gameId, season, gameType, gameDay, startsAt, status, detail, home, away } = listing;
  return {
    sourceGameId: gameId,
    gameDay,
    season: season + 1,
    gameType,
    status,
    statusDetail: detail,
    official: status === 'final',
    startsAt,
    gameNumber: 1,
    home: { sourceTeamId: home.team, name: home.team, score: home.score },
    away: { sourceTeamId: away.team, name: away.team, score: away.score },
  };
}
