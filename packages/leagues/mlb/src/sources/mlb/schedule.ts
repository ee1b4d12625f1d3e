import {
  type GameDay,
  type GameSide,
  type GameStatus,
  type GameType,
  type LeftOutGame,
  PayloadError,
  readPayload,
  type Schedule,
  type ScheduledGame,
  toGameDay,
} from '@backfield/contract';
import { type GameState, type ListedGame, SchedulePage } from './schema.ts';

/** `gameType` of the games that are kept; https://statsapi.mlb.com/api/v1/gameTypes names the others. */
const gameTypes: Readonly<Record<string, GameType>> = {
  S: 'preseason',
  R: 'regular',
  F: 'postseason',
  D: 'postseason',
  L: 'postseason',
  W: 'postseason',
  A: 'all-star',
};

/**
 * The 30 clubs and the two All-Star teams (159, 160). The type does not tell whose game it is: quarter-finals of the World
 * Baseball Classic are of type D, and clubs meet national and college teams in spring. Clubs that move keep their id; a
 * new club's games are left out, with a count, until its id stands here.
 */
const teams: ReadonlySet<number> = new Set([
  108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 133, 134, 135, 136, 137, 138, 139, 140, 141,
  142, 143, 144, 145, 146, 147, 158, 159, 160,
]);

/**
 * Coded states by game status. `abstractGameState` is "Final" for final, over, postponed and cancelled games alike: only the
 * coded state tells.
 */
const statuses: Readonly<Record<GameState, GameStatus>> = {
  S: 'scheduled',
  P: 'scheduled',
  I: 'live',
  M: 'live', // a manager's challenge
  N: 'live', // an umpires' review
  O: 'over',
  F: 'final',
  Q: 'final', // a forfeit
  R: 'final', // a forfeit
  D: 'postponed',
  C: 'cancelled',
  T: 'suspended',
  U: 'suspended',
};

/** Reads the page that answers for `from` to `to`. Throws `PAYLOAD_SHAPE`, also where it lists a day outside of them. */
export function parseSchedule(payload: unknown, from: GameDay, to: GameDay): Schedule {
  const what = `MLB schedule of ${from} to ${to}`;
  const { dates } = readPayload(SchedulePage, payload, what);
  const schedule: Schedule = { games: [], leftOut: [] };
  for (const { date, games } of dates) {
    const gameDay = toGameDay(date);
    if (gameDay < from || gameDay > to) {
      throw new PayloadError('PAYLOAD_SHAPE', `The ${what} lists ${gameDay}, which was not asked for.`);
    }
    for (const game of games) {
      const gameType = gameTypes[game.gameType];
      if (gameType && isOfTheLeague(game, gameType)) schedule.games.push(keptGame(game, gameDay, gameType));
      else schedule.leftOut.push(leftOutGame(game, gameDay));
    }
  }
  return schedule;
}

function outsiders({ teams: { home, away } }: ListedGame): number {
  return [home, away].filter(({ team }) => !teams.has(team.id)).length;
}

/** A postseason game whose pairing is still open stands under placeholder teams: leaving it out would lose it. */
function isOfTheLeague(game: ListedGame, gameType: GameType): boolean {
  if (outsiders(game) === 0) return true;
  const isOpen = gameType === 'postseason' && statuses[game.status.codedGameState] === 'scheduled';
  return isOpen && !game.seriesDescription.startsWith('World Baseball Classic');
}

function leftOutGame(game: ListedGame, gameDay: GameDay): LeftOutGame {
  const { home, away } = game.teams;
  return {
    sourceGameId: String(game.gamePk),
    gameDay,
    reason: outsiders(game) === 1 ? 'outside-opponent' : 'other-competition',
    detail: `${game.gameType} ${game.seriesDescription}: ${away.team.name} at ${home.team.name}`,
  };
}

/**
 * A game that was postponed or suspended is listed on both of its days under one id. The day that counts is
 * `officialDate`: the makeup's for a postponed game, the first day's for a suspended one, whose both listings read final
 * once it was finished. A listing on any other day only says where the game went, whatever range it was asked in.
 */
function keptGame(game: ListedGame, gameDay: GameDay, gameType: GameType): ScheduledGame {
  const { codedGameState, statusCode, detailedState, startTimeTBD } = game.status;
  const officialDay = toGameDay(game.officialDate);
  const coded = statuses[codedGameState];
  const moved = officialDay !== gameDay && coded !== 'cancelled';
  const status = moved && coded === 'final' ? 'suspended' : coded;
  return {
    sourceGameId: String(game.gamePk),
    gameDay,
    season: game.season,
    gameType,
    status,
    statusDetail: `${codedGameState}/${statusCode} ${detailedState}`,
    official: status === 'final',
    startsAt: startTimeTBD ? null : game.gameDate,
    ...(moved && { movedTo: officialDay }),
    gameNumber: game.gameNumber,
    home: side(game.teams.home),
    away: side(game.teams.away),
  };
}

function side({ team, score }: ListedGame['teams']['home']): GameSide {
  return { sourceTeamId: String(team.id), name: team.name, score: score ?? null };
}
