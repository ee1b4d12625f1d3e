import {
  type BoxScore,
  type GameDay,
  generateDateRange,
  type HttpClient,
  type LeftOutGame,
  PayloadError,
  type Schedule,
  type ScheduledGame,
  seasonOn,
  toGameDay,
} from '@backfield/contract';
import { boxScoreRequest, type LogQuery, logRequest, seasonTypes } from './address.ts';
import { parseBoxScore } from './box-score.ts';
import type { NbaStatsDeclaration } from './declaration.ts';
import { readPlayerLog, readTeamLog } from './log.ts';
import { logBoxScore } from './log-box-score.ts';
import { gamesIn, type LoggedGame } from './logged-games.ts';
import { wholeMinutes } from './minutes.ts';
import type { ResultRow } from './result-set.ts';
import { outsiderIn, scheduledGame } from './schedule.ts';
import { type LoggedSides, sidesOf, withHome } from './sides.ts';

export interface LogScheduleQuery {
  from: GameDay;
  to: GameDay;
  /** Whether the players' rows are asked for too, which are the box scores. */
  withBoxScores: boolean;
}

type Part = Omit<LogQuery, 'rows'>;

/** The games in the logs: a request for each part of the season, and one more for each part that has games. */
export async function logSchedule(
  http: HttpClient,
  { from, to, withBoxScores }: LogScheduleQuery,
  declaration: NbaStatsDeclaration,
): Promise<Schedule> {
  const games: ScheduledGame[] = [];
  const leftOut: LeftOutGame[] = [];
  const boxScores = new Map<string, BoxScore>();
  for (const part of partsOf(from, to, declaration)) {
    const logged = gamesIn(await teamRows(http, part, declaration));
    const players = withBoxScores && logged.length > 0 ? await playerRows(http, part, logged, declaration) : null;
    for (const game of logged) {
      const detail = outsiderIn(game, declaration);
      if (detail !== null) {
        const gameDay = toGameDay(game.rows[0].GAME_DATE);
        leftOut.push({ sourceGameId: game.sourceGameId, gameDay, reason: 'outside-opponent', detail });
        continue;
      }
      const sides = sidesOf(game.rows) ?? (await askedSides(http, game, declaration));
      games.push(scheduledGame(game, sides, declaration));
      if (!players) continue;
      const box = logBoxScore(game, sides, players.get(game.sourceGameId) ?? []);
      boxScores.set(game.sourceGameId, declaration.withoutFillers?.(box) ?? box);
    }
  }
  return { games: games.sort(inOrder), leftOut: leftOut.sort(inOrder), ...(withBoxScores ? { boxScores } : {}) };
}

function partsOf(from: GameDay, to: GameDay, { seasons }: NbaStatsDeclaration): Part[] {
  const played = new Set(generateDateRange(from, to).map((day) => seasonOn(seasons, day)));
  return [...played].flatMap((season) => seasonTypes.map((seasonType) => ({ season, seasonType, from, to })));
}

async function teamRows(http: HttpClient, part: Part, declaration: NbaStatsDeclaration) {
  const request = logRequest({ ...part, rows: 'T' }, declaration);
  return readTeamLog(await http.getJson(request), { ...part, what: request.what }, declaration);
}

async function playerRows(
  http: HttpClient,
  part: Part,
  logged: readonly LoggedGame[],
  declaration: NbaStatsDeclaration,
): Promise<Map<string, ResultRow[]>> {
  const request = logRequest({ ...part, rows: 'P' }, declaration);
  const rows = readPlayerLog(await http.getJson(request), { ...part, what: request.what });
  const known = new Set(logged.map(({ sourceGameId }) => sourceGameId));
  const unknown = [...rows.keys()].find((gameId) => !known.has(gameId));
  if (unknown === undefined) return rows;
  throw new PayloadError(
    'PAYLOAD_SHAPE',
    `The ${request.what} has game ${unknown}, which the log of teams lacks. Try again later: one of them is behind.`,
  );
}

/** The sides of a game whose rows don't say who is at home: its own box score does. */
async function askedSides(
  http: HttpClient,
  { sourceGameId, rows }: LoggedGame,
  declaration: NbaStatsDeclaration,
): Promise<LoggedSides> {
  const payload = await http.getJson(boxScoreRequest(sourceGameId, declaration));
  const { home } = parseBoxScore(payload, { sourceGameId, declaration, readMinutes: wholeMinutes });
  const sides = withHome(rows, ({ TEAM_ID }) => TEAM_ID === home.sourceTeamId);
  if (sides) return sides;
  const message = `The box score of game ${sourceGameId} is of other teams than its rows in the log.`;
  throw new PayloadError('PAYLOAD_SHAPE', message, { sourceGameId });
}

function inOrder(a: { gameDay: GameDay; sourceGameId: string }, b: { gameDay: GameDay; sourceGameId: string }): number {
  return a.gameDay.localeCompare(b.gameDay) || a.sourceGameId.localeCompare(b.sourceGameId);
}
