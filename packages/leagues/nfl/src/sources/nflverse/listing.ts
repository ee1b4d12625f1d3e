import type { GameDay, GameType, ScheduledGame } from '@backfield/contract';

/** A game with its place in nflverse's files: a team plays once a week, so that week and team lead to its rows. */
export interface NflverseListing {
  /** The game's id, SEASON_WEEK_AWAY_HOME: `2023_01_DET_KC`. A game that moves to another day keeps it. */
  gameId: string;
  /** The season as nflverse names it: the year in which it began. */
  season: number;
  /** Number of the week, from 1, the postseason's after those of the regular season. */
  week: number;
  gameType: GameType;
  gameDay: GameDay;
  startsAt: string | null;
  /** The home team, by nflverse's present abbreviations. */
  home: ListedTeam;
  away: ListedTeam;
  /** `over` where the game has ended and not all of it is known yet. */
  status: 'scheduled' | 'over' | 'final' | 'postponed' | 'cancelled';
  /** The game's status in the schedule's own words. */
  detail: string;
}

export interface ListedTeam {
  team: string;
  score: number | null;
}

/** The listing as the engine knows games. */
export function toScheduledGame(listing: NflverseListing): ScheduledGame {
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
