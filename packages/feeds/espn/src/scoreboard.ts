import {
  type GameDay,
  type GameSide,
  type GameStatus,
  gameDayAt,
  type LeftOutGame,
  PayloadError,
  readPayload,
  type Schedule,
  type ScheduledGame,
} from '@backfield/contract';
import type { EspnDeclaration } from './declaration.ts';
import { kindOf } from './game-kind.ts';
import { makeupDay } from './makeup-day.ts';
import { type EspnEvent, scoreboard } from './schema.ts';
import { readStatus } from './status.ts';

/** ESPN files the games of every league under US Eastern dates. */
const timeZone = 'America/New_York';

/** The games listed on the scoreboard page of `day`, each under the Eastern date of its start. */
export function parseScoreboard(payload: unknown, day: GameDay, declaration: EspnDeclaration): Schedule {
  const what = `${declaration.league} scoreboard of ${day}`;
  const { day: view, events } = readPayload(scoreboard, payload, what);
  if (view && view.date !== day) {
    throw new PayloadError(
      'PAYLOAD_SHAPE',
      `The ${what} shows ${view.date} instead: ESPN did not go by the date asked for.`,
    );
  }
  const schedule: Schedule = { games: [], leftOut: [] };
  for (const event of events) {
    const game = readEvent(event, declaration);
    if ('reason' in game) schedule.leftOut.push(game);
    else schedule.games.push(game);
  }
  return schedule;
}

function readEvent(event: EspnEvent, declaration: EspnDeclaration): ScheduledGame | LeftOutGame {
  const { id, date, season, status, competitions } = event;
  const [{ competitors, notes, timeValid }] = competitions;
  const listing = { sourceGameId: id, gameDay: gameDayAt(date, timeZone) };
  const kind = kindOf(event, declaration);
  if ('reason' in kind) return { ...listing, ...kind };
  const gameStatus = readStatus(status);
  const headlines = notes.map(({ headline }) => headline);
  const movedTo = gameStatus === 'postponed' ? makeupDay(headlines, listing.gameDay) : null;
  return {
    ...listing,
    ...kind,
    ...(movedTo && { movedTo }),
    season: season.year + declaration.seasonYearOffset,
    status: gameStatus,
    statusDetail: `${status.type.name} ${status.type.detail ?? ''}`.trimEnd(),
    official: gameStatus === 'final',
    // A start that is still to be decided is written as midnight.
    startsAt: timeValid ? Temporal.Instant.from(date).toString() : null,
    gameNumber: gameNumberOf(headlines),
    home: readSide(competitors.home, gameStatus),
    away: readSide(competitors.away, gameStatus),
  };
}

type Competitor = EspnEvent['competitions'][0]['competitors']['home'];

/** A game that has not begun has the score "0"; that is no score. */
function readSide({ team, score }: Competitor, status: GameStatus): GameSide {
  const begun = status !== 'scheduled' && status !== 'postponed' && status !== 'cancelled';
  return { sourceTeamId: team.id, name: team.displayName, score: begun ? (score ?? null) : null };
}

/** The game's number on its day: "Doubleheader - Game 2" says which of two it is. */
function gameNumberOf(headlines: readonly string[]): number {
  for (const headline of headlines) {
    const gameNumber = /Doubleheader - Game (\d)/.exec(headline)?.[1];
    if (gameNumber) return Number(gameNumber);
  }
  return 1;
}
