import {
  type BoxScore,
  emptyBoxScore,
  type ImpossibleCell,
  PayloadError,
  type PlayerLine,
  possibleStats,
  type RejectedRow,
  readPayload,
  type ScheduledGame,
  shapeDrifts,
  shapeProblem,
} from '@backfield/contract';
import * as z from 'zod';
import { statusOf } from './schedule.ts';
import { Box, type BoxSide, Goalie, type PlayersOfSide, Skater } from './schema.ts';

/**
 * Reads the box score of a game, in either of its shapes. One of a game that is not final may hold no players. Throws
 * `PAYLOAD_SHAPE`, `WRONG_GAME` and `EMPTY_BOX_SCORE`.
 */
export function parseBoxScore(payload: unknown, game: ScheduledGame): BoxScore {
  const box = readPayload(Box, payload, `NHL box score of game ${game.sourceGameId}`);
  const sourceGameId = String(box.id);
  const isAsked =
    sourceGameId === game.sourceGameId &&
    String(box.homeTeam.id) === game.home.sourceTeamId &&
    String(box.awayTeam.id) === game.away.sourceTeamId;
  if (!isAsked) {
    throw new PayloadError(
      'WRONG_GAME',
      `Asked for the box score of game ${game.sourceGameId}, got ${sourceGameId}, ${box.awayTeam.abbrev} at ${box.homeTeam.abbrev}.`,
    );
  }
  const status = statusOf(box);
  const home = readSide(box.homeTeam, box.playerByGameStats?.homeTeam);
  const away = readSide(box.awayTeam, box.playerByGameStats?.awayTeam);
  const players = [...home.players, ...away.players];
  const rejected = [...home.rejected, ...away.rejected];
  if (status === 'final' && players.length === 0 && rejected.length === 0) {
    throw emptyBoxScore({ league: 'NHL', sourceName: 'the NHL', sourceGameId });
  }
  return {
    sourceGameId,
    status,
    home: team(box.homeTeam),
    away: team(box.awayTeam),
    players,
    totals: totals(box),
    rejected,
    impossible: [...home.impossible, ...away.impossible],
  };
}

function team({ id, abbrev, name, commonName, placeName, score }: BoxSide): BoxScore['home'] {
  const nickname = (commonName ?? name)?.default;
  const fullName = [placeName?.default, nickname].filter(Boolean).join(' ');
  return { sourceTeamId: String(id), abbreviation: abbrev, name: fullName || abbrev, score: score ?? null };
}

/** The totals of both sides. The winner of a shootout gets one goal more in the score, and nobody gets it in his line. */
function totals({ homeTeam, awayTeam, gameOutcome }: Box): BoxScore['totals'] {
  function of(side: BoxSide, other: BoxSide): Record<string, number> {
    const { score, sog, pim } = side;
    const stated: Record<string, number> = {};
    const wonShootout = gameOutcome?.lastPeriodType === 'SO' && (score ?? 0) > (other.score ?? 0);
    if (score != null) stated.goals = wonShootout ? score - 1 : score;
    if (sog != null) stated.shots_on_goal = sog;
    if (pim != null) stated.penalty_minutes = pim;
    return stated;
  }
  return { home: of(homeTeam, awayTeam), away: of(awayTeam, homeTeam) };
}

interface SideRows {
  players: PlayerLine[];
  rejected: RejectedRow[];
  impossible: ImpossibleCell[];
}

function readSide({ id }: BoxSide, rows: PlayersOfSide | undefined): SideRows {
  if (!rows) return { players: [], rejected: [], impossible: [] };
  const skaters = readRows(String(id), 'forwards,defense', [...rows.forwards, ...rows.defense], Skater, skaterStats);
  const goalies = readRows(String(id), 'goalies', rows.goalies, Goalie, goalieStats);
  return {
    players: [...skaters.players, ...goalies.players],
    rejected: [...skaters.rejected, ...goalies.rejected],
    impossible: [...skaters.impossible, ...goalies.impossible],
  };
}

type Stats = Record<string, number | undefined>;

function readRows<Row extends Skater | Goalie>(
  sourceTeamId: string,
  lists: string,
  rows: readonly unknown[],
  schema: z.ZodType<Row>,
  statsOf: (row: Row) => Stats,
): SideRows {
  const read: SideRows = { players: [], rejected: [], impossible: [] };
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      const drifts = shapeDrifts(parsed.error, row, `playerByGameStats.*.${lists}[]`);
      read.rejected.push({ sourcePlayerId: playerIdOf(row), reason: shapeProblem(parsed.error), drifts });
      continue;
    }
    const { playerId, name, sweaterNumber: jersey, toi } = parsed.data;
    const values = statsOf(parsed.data);
    // The backup goalie is dressed and listed, with zeros and no second on the ice. Who came in for the shootout alone has
    // none either, and the decision.
    if (toi === 0 && values.goalie_wins === undefined) continue;
    const { stats, impossible } = possibleStats(String(playerId), values, ['plus_minus']);
    read.impossible.push(...impossible);
    read.players.push({
      sourcePlayerId: String(playerId),
      name: name.default,
      nameIsFull: isFullName(name.default),
      sourceTeamId,
      jersey,
      stats,
    });
  }
  return read;
}

function playerIdOf(row: unknown): string | null {
  const { success, data } = z.object({ playerId: z.int() }).safeParse(row);
  return success ? String(data.playerId) : null;
}

/** True for a full name: "A. Heron" is abbreviated; "J.T. Heron" is how that player is called. */
function isFullName(name: string): boolean {
  return !/^\p{L}\. /u.test(name);
}

function skaterStats(row: Skater): Stats {
  return {
    goals: row.goals,
    assists: row.assists,
    points: row.points,
    shots_on_goal: row.sog,
    power_play_goals: row.powerPlayGoals,
    plus_minus: row.plusMinus,
    penalty_minutes: row.pim,
    hits: row.hits,
    blocked_shots: row.blockedShots,
    giveaways: row.giveaways,
    takeaways: row.takeaways,
    shifts: row.shifts,
    time_on_ice: row.toi,
  };
}

function goalieStats(row: Goalie): Stats {
  return {
    penalty_minutes: row.pim,
    time_on_ice: row.toi,
    saves: row.saves,
    shots_against: row.shotsAgainst,
    goals_against: row.goalsAgainst,
    even_strength_saves: row.evenStrengthShotsAgainst?.saves,
    power_play_saves: row.powerPlayShotsAgainst?.saves,
    shorthanded_saves: row.shorthandedShotsAgainst?.saves,
    goalie_wins: row.decision && Number(row.decision === 'W'),
  };
}
