import {
  addDays,
  type GameDay,
  type GameSide,
  type GameStatus,
  type GameType,
  type LeftOutGame,
  PayloadError,
  readPayload,
  type Schedule,
  type ScheduledGame,
} from '@backfield/contract';
import { type GameState, type ListedGame, type ListedSide, SchedulePage } from './schema.ts';

/**
 * `gameType` of the games that are kept. All-star games (4 in the ids, gitlab.com/dword4/nhlapi) are played by the
 * league's players; 19 and 20 are the 4 Nations Face-Off, and any other type is another competition too.
 */
const gameTypes: Readonly<Record<number, GameType>> = { 1: 'preseason', 2: 'regular', 3: 'postseason', 4: 'all-star' };

/**
 * The clubs since 2011-12 (27 and 53 became 59, then 68). Asked for in preseason only, when clubs also meet European
 * ones: a club with a new id must not lose its regular season here.
 */
const clubs: ReadonlySet<number> = new Set([
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 52, 53, 54,
  55, 59, 68,
]);

const statuses: Readonly<Record<GameState, GameStatus>> = {
  FUT: 'scheduled',
  PRE: 'scheduled',
  LIVE: 'live',
  CRIT: 'live',
  OVER: 'over',
  FINAL: 'final',
  OFF: 'final',
};

/** The status of a game. Postponed and cancelled games keep the state FUT for good: the schedule state comes first. */
export function statusOf({
  gameState,
  gameScheduleState,
}: Pick<ListedGame, 'gameState' | 'gameScheduleState'>): GameStatus {
  if (gameScheduleState === 'PPD') return 'postponed';
  if (gameScheduleState === 'CNCL') return 'cancelled';
  return statuses[gameState];
}

/** Reads the days `from` to `to` of a page. Throws `PAYLOAD_SHAPE`, also where one of them is not answered for. */
export function parseSchedule(payload: unknown, from: GameDay, to: GameDay): Schedule {
  const what = `NHL schedule of ${from} to ${to}`;
  const { gameWeek } = readPayload(SchedulePage, payload, what);
  const schedule: Schedule = { games: [], leftOut: [] };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const page = gameWeek.find(({ date }) => date === day);
    if (!page) throw new PayloadError('PAYLOAD_SHAPE', `The ${what} does not answer for ${day}.`);
    for (const game of page.games) {
      const gameType = gameTypes[game.gameType];
      const hasOutsider = gameType === 'preseason' && !(clubs.has(game.homeTeam.id) && clubs.has(game.awayTeam.id));
      if (gameType && !hasOutsider) schedule.games.push(keptGame(game, day, gameType));
      else schedule.leftOut.push(leftOutGame(game, day, hasOutsider));
    }
  }
  return schedule;
}

function leftOutGame(game: ListedGame, gameDay: GameDay, hasOutsider: boolean): LeftOutGame {
  return {
    sourceGameId: String(game.id),
    gameDay,
    reason: hasOutsider ? 'outside-opponent' : 'other-competition',
    detail: `game type ${game.gameType}: ${game.awayTeam.abbrev} at ${game.homeTeam.abbrev}`,
  };
}

/** A game that moves keeps its id and vanishes from its old day, so a listing never points to another day. */
function keptGame(game: ListedGame, gameDay: GameDay, gameType: GameType): ScheduledGame {
  const { gameState, gameScheduleState } = game;
  const sourceGameId = String(game.id);
  // SSSSTTNNNN: the year in which the season began, the type, the number.
  const expected = `${game.season - 1}${String(game.gameType).padStart(2, '0')}`;
  if (!sourceGameId.startsWith(expected)) {
    throw new PayloadError(
      'PAYLOAD_SHAPE',
      `The NHL schedule of ${gameDay} gives game ${sourceGameId} another season or type.`,
    );
  }
  return {
    sourceGameId,
    gameDay,
    season: game.season,
    gameType,
    status: statusOf(game),
    statusDetail: `${gameState}/${gameScheduleState}`,
    // Regular-season and playoff games stay FINAL for a night and become OFF; preseason games stay FINAL for good.
    official: gameState === 'OFF' || (gameState === 'FINAL' && gameType === 'preseason'),
    startsAt: gameScheduleState === 'TBD' ? null : game.startTimeUTC,
    gameNumber: 1,
    home: side(game.homeTeam),
    away: side(game.awayTeam),
  };
}

function side({ id, abbrev, placeName, commonName, score }: ListedSide): GameSide {
  const name = [placeName?.default, commonName?.default].filter(Boolean).join(' ');
  return { sourceTeamId: String(id), name: name || abbrev, score: score ?? null };
}
