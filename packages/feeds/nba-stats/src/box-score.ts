import {
  type BoxScore,
  emptyBoxScore,
  type ImpossibleCell,
  PayloadError,
  type PlayerLine,
  possibleStats,
  type RejectedRow,
  readPayload,
  shapeProblem,
} from '@backfield/contract';
import type { NbaStatsDeclaration } from './declaration.ts';
import { isClock, type ReadMinutes, secondsIn } from './minutes.ts';
import { type BoxScoreSide, boxPlayer, boxPlayerId, boxScore, statCell } from './schema.ts';

/** Field of a player's statistics -> prop type; `minutes` is a clock and is read apart. */
const statFields = {
  points: 'points',
  fieldGoalsMade: 'field_goals_made',
  fieldGoalsAttempted: 'field_goals_attempted',
  threePointersMade: 'three_pointers_made',
  threePointersAttempted: 'three_pointers_attempted',
  freeThrowsMade: 'free_throws_made',
  freeThrowsAttempted: 'free_throws_attempted',
  reboundsOffensive: 'offensive_rebounds',
  reboundsDefensive: 'defensive_rebounds',
  reboundsTotal: 'rebounds',
  assists: 'assists',
  turnovers: 'turnovers',
  steals: 'steals',
  blocks: 'blocks',
  foulsPersonal: 'personal_fouls',
  plusMinusPoints: 'plus_minus',
} as const;

export interface BoxScoreOptions {
  sourceGameId: string;
  declaration: NbaStatsDeclaration;
  readMinutes: ReadMinutes;
}

/** The box score of one game. It says neither the day nor how the game stands: `status` is null. */
export function parseBoxScore(payload: unknown, options: BoxScoreOptions): BoxScore {
  const { sourceGameId, declaration, readMinutes } = options;
  const what = `${declaration.league} game ${sourceGameId}`;
  const { gameId, homeTeam, awayTeam } = readPayload(boxScore, payload, `box score of ${what}`).boxScoreTraditional;
  if (gameId !== sourceGameId) {
    const message = `Asked ${declaration.host} for ${what} and got game ${gameId}. Nothing of it is used.`;
    throw new PayloadError('WRONG_GAME', message, { sourceGameId });
  }
  const rejected: RejectedRow[] = [];
  const impossible: ImpossibleCell[] = [];
  const players = [homeTeam, awayTeam].flatMap((side) => readPlayers(side, { readMinutes, rejected, impossible }));
  if (players.length === 0 && rejected.length === 0) {
    throw emptyBoxScore({ league: declaration.league, sourceName: declaration.host, sourceGameId });
  }
  const box: BoxScore = {
    sourceGameId,
    status: null,
    home: teamOf(homeTeam),
    away: teamOf(awayTeam),
    players,
    totals: { home: totalsOf(homeTeam), away: totalsOf(awayTeam) },
    rejected,
    impossible,
  };
  return declaration.withoutFillers?.(box) ?? box;
}

interface ReadPlayersOptions {
  readMinutes: ReadMinutes;
  /** Called for rows that can't be read, and for cells that can't be true. */
  rejected: RejectedRow[];
  impossible: ImpossibleCell[];
}

/**
 * Reads a side's players. One without minutes did not play, whatever the comment says: the row is all zeros then, and old games
 * list players without a name like that.
 */
function readPlayers({ teamId, players }: BoxScoreSide, options: ReadPlayersOptions): PlayerLine[] {
  const { readMinutes, rejected, impossible } = options;
  return players.flatMap((row) => {
    const read = boxPlayer.safeParse(row);
    if (!read.success) {
      const { data } = boxPlayerId.safeParse(row);
      rejected.push({ sourcePlayerId: data?.personId ?? null, reason: shapeProblem(read.error) });
      return [];
    }
    const { personId: sourcePlayerId, firstName, familyName, jerseyNum: jersey, statistics } = read.data;
    if (statistics.minutes === '') return [];
    const name = `${firstName} ${familyName}`.trim();
    const { stats, unreadable } = readStats(statistics);
    const problem = problemOf(name, statistics.minutes) ?? unreadable;
    if (problem !== null) {
      rejected.push({ sourcePlayerId, reason: `${name}: ${problem}` });
      return [];
    }
    const minutes = readMinutes(statistics.minutes);
    const line = { sourcePlayerId, name, nameIsFull: true, sourceTeamId: teamId, jersey };
    const possible = possibleStats(sourcePlayerId, stats, ['plus_minus']);
    impossible.push(...possible.impossible);
    return [{ ...line, stats: { minutes, ...possible.stats } }];
  });
}

function problemOf(name: string, minutes: string): string | null {
  if (name === '') return 'a player with minutes and without a name';
  return isClock(minutes) ? null : `minutes is "${minutes}"`;
}

function teamOf({ teamId, teamCity, teamName, teamTricode, statistics: { points } }: BoxScoreSide): BoxScore['home'] {
  const name = `${teamCity} ${teamName}`.trim();
  return { sourceTeamId: teamId, abbreviation: teamTricode, name, score: points };
}

/** Here they are the players' sums, turnovers and rebounds too. */
function totalsOf({ statistics }: BoxScoreSide): Record<string, number> {
  const { minutes } = statistics;
  return { ...(isClock(minutes) ? { minutes: secondsIn(minutes) / 60 } : {}), ...readStats(statistics).stats };
}

function readStats(statistics: Readonly<Record<string, unknown>>) {
  const stats: Record<string, number> = {};
  let unreadable: string | null = null;
  for (const [field, propType] of Object.entries(statFields)) {
    const { data, success } = statCell.safeParse(statistics[field]);
    if (!success) unreadable ??= `${field} is ${JSON.stringify(statistics[field])}`;
    else if (data !== null) stats[propType] = data;
  }
  return { stats, unreadable };
}
