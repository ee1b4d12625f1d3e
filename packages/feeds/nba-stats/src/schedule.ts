import { PayloadError, type ScheduledGame, toGameDay } from '@backfield/contract';
import type { NbaStatsDeclaration } from './declaration.ts';
import { readGameId } from './game-id.ts';
import type { TeamLogRow } from './log.ts';
import type { LoggedGame } from './logged-games.ts';
import type { LoggedSides } from './sides.ts';

/** A game as the log lists it: it does so once there is something to log, with the result in it. */
export function scheduledGame(
  { sourceGameId }: LoggedGame,
  { home, away }: LoggedSides,
  declaration: NbaStatsDeclaration,
): ScheduledGame {
  const { gameType, season } = factsOf(sourceGameId, declaration);
  const isFinal = home.WL !== null && away.WL !== null;
  return {
    sourceGameId,
    gameDay: toGameDay(home.GAME_DATE),
    season,
    gameType,
    status: isFinal ? 'final' : 'live',
    statusDetail: isFinal ? 'in the log' : 'in the log, without a winner',
    official: isFinal,
    startsAt: null,
    gameNumber: 1,
    home: gameSide(home, isFinal),
    away: gameSide(away, isFinal),
  };
}

/** The name of a side from outside of the league; all-stars are no clubs, and belong to it. */
export function outsiderIn({ sourceGameId, rows }: LoggedGame, declaration: NbaStatsDeclaration): string | null {
  if (factsOf(sourceGameId, declaration).gameType === 'all-star') return null;
  return rows.find(({ TEAM_ID }) => !declaration.clubIds.test(TEAM_ID))?.TEAM_NAME ?? null;
}

/** The facts in a game id. Throws `WRONG_GAME` for an id of another league. */
export function factsOf(sourceGameId: string, declaration: NbaStatsDeclaration) {
  const facts = readGameId(sourceGameId, declaration);
  if (facts) return facts;
  const { league, leagueId, host } = declaration;
  throw new PayloadError(
    'WRONG_GAME',
    `${sourceGameId} is no game of the ${league} at ${host}: its ids have ten digits and begin with ${leagueId}.`,
    { sourceGameId },
  );
}

function gameSide({ TEAM_ID, TEAM_NAME, PTS }: TeamLogRow, isFinal: boolean): ScheduledGame['home'] {
  return { sourceTeamId: TEAM_ID, name: TEAM_NAME, score: isFinal ? PTS : null };
}
