import {
  type BoxScore,
  type GameDay,
  type HttpClient,
  PayloadError,
  type ScheduledGame,
  seasonOn,
} from '@backfield/contract';
import { boxScoreRequest } from './address.ts';
import { parseBoxScore } from './box-score.ts';
import type { NbaStatsDeclaration } from './declaration.ts';
import { exactMinutes } from './minutes.ts';
import { factsOf } from './schedule.ts';

const overtimeMinutes = 25;

/**
 * A game that stands in no log, such as the final of the cup. Its id says season and type, its box score the teams; the day
 * stands in neither and is the caller's. Throws `WRONG_GAME` where the day belongs to another season than the id.
 */
export async function unlistedGame(
  http: HttpClient,
  { sourceGameId, day }: { sourceGameId: string; day: GameDay },
  declaration: NbaStatsDeclaration,
): Promise<ScheduledGame> {
  const { gameType, season } = factsOf(sourceGameId, declaration);
  const played = seasonOn(declaration.seasons, day);
  if (played !== season) {
    const message = `Game ${sourceGameId} is of the season ${season}, and ${day} is a day of the season ${played}. Give the day on which it was played.`;
    throw new PayloadError('WRONG_GAME', message, { sourceGameId });
  }
  const payload = await http.getJson(boxScoreRequest(sourceGameId, declaration));
  const box = parseBoxScore(payload, { sourceGameId, declaration, readMinutes: exactMinutes });
  const isFinal = isOver(box, declaration);
  return {
    sourceGameId,
    gameDay: day,
    season,
    gameType,
    status: isFinal ? 'final' : 'live',
    statusDetail: isFinal ? 'played to the end' : 'not played to the end',
    official: isFinal,
    startsAt: null,
    gameNumber: 1,
    home: gameSide(box.home),
    away: gameSide(box.away),
  };
}

/** A box score does not say how its game stands, but both have their time: a lead at the end of a period that may be the last. */
function isOver({ home, away, totals }: BoxScore, { sideMinutes }: NbaStatsDeclaration): boolean {
  const overtimes = ((totals.home.minutes ?? 0) - sideMinutes) / overtimeMinutes;
  return overtimes >= 0 && Number.isInteger(overtimes) && home.score !== away.score;
}

function gameSide({ sourceTeamId, name, score }: BoxScore['home']): ScheduledGame['home'] {
  return { sourceTeamId, name, score };
}
