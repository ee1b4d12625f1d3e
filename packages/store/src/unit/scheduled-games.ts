import { isDeepStrictEqual } from 'node:util';
import type { ScheduledGame } from '@backfield/contract';
import type { UnitRecord } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

/** A row of `scheduled_games`, without what the store adds. */
export interface ScheduledRow {
  sourceGameId: string;
  listed: boolean;
  season: number;
  gameType: string;
  status: string;
  statusDetail: string;
  official: boolean;
  startsAtMs: number | null;
  movedTo: string | null;
  isUnlisted: boolean;
  gameNumber: number;
  homeSourceTeamId: string;
  homeName: string;
  awaySourceTeamId: string;
  awayName: string;
}

/** The stored rows of one day, as a JSON list. `$1` league id, `$2` day, `$3` source. */
export const scheduledRowsOfDay = `
select coalesce(json_agg(json_build_object(
  'sourceGameId', s.source_game_id, 'listed', s.listed, 'season', s.season, 'gameType', s.game_type,
  'status', s.status, 'statusDetail', s.status_detail, 'official', s.official,
  'startsAtMs', (extract(epoch from s.starts_at) * 1000)::bigint, 'movedTo', s.moved_to, 'isUnlisted', s.is_unlisted, 'gameNumber', s.game_number,
  'homeSourceTeamId', s.home_source_team_id, 'homeName', s.home_name,
  'awaySourceTeamId', s.away_source_team_id, 'awayName', s.away_name
)), '[]')
from scheduled_games s
where s.league_id = l.id and s.game_day = $2 and s.source = $3`;

const upsertRows = `
insert into scheduled_games (
  league_id, game_day, source, source_game_id, listed, season, game_type, status, status_detail, official, starts_at,
  moved_to, is_unlisted, game_number, home_source_team_id, home_name, away_source_team_id, away_name,
  first_seen_at, changed_at, run_id
)
select
  $1, $2, $3, s."sourceGameId", s.listed, s.season, s."gameType", s.status, s."statusDetail", s.official,
  to_timestamp(s."startsAtMs" / 1000), s."movedTo", s."isUnlisted", s."gameNumber",
  s."homeSourceTeamId", s."homeName", s."awaySourceTeamId", s."awayName", $5, $5, $6
from json_to_recordset($4) as s (
  "sourceGameId" text, listed boolean, season integer, "gameType" text, status text, "statusDetail" text,
  official boolean, "startsAtMs" float8, "movedTo" date, "isUnlisted" boolean, "gameNumber" integer,
  "homeSourceTeamId" text, "homeName" text, "awaySourceTeamId" text, "awayName" text
)
order by s."sourceGameId" collate "C"
on conflict (league_id, game_day, source, source_game_id) do update set
  listed = excluded.listed,
  season = excluded.season,
  game_type = excluded.game_type,
  status = excluded.status,
  status_detail = excluded.status_detail,
  official = excluded.official,
  starts_at = excluded.starts_at,
  moved_to = excluded.moved_to,
  is_unlisted = excluded.is_unlisted,
  game_number = excluded.game_number,
  home_source_team_id = excluded.home_source_team_id,
  home_name = excluded.home_name,
  away_source_team_id = excluded.away_source_team_id,
  away_name = excluded.away_name,
  changed_at = excluded.changed_at,
  run_id = excluded.run_id`;

/**
 * The rows of a day that a look at the schedule changes. A game that the day no longer lists keeps its row, marked: what
 * the schedule once promised is what completeness is measured against. A schedule that could not be had changes nothing.
 */
export function scheduledRowsToWrite(stored: readonly ScheduledRow[], games: UnitRecord['games']): ScheduledRow[] {
  if (games === null) return [];
  const before = new Map(stored.map((row) => [row.sourceGameId, row]));
  const now = new Map(games.map((game) => [game.sourceGameId, scheduledRow(game)]));
  const changed = [...now.values()].filter((row) => !isDeepStrictEqual(row, before.get(row.sourceGameId)));
  const gone = stored.filter(({ sourceGameId, listed, isUnlisted }) => listed && !isUnlisted && !now.has(sourceGameId));
  return [...changed, ...gone.map((row) => ({ ...row, listed: false }))];
}

export interface ScheduleWrite {
  leagueId: number;
  gameDay: string;
  source: string;
  runId: number;
  now: string;
  rows: readonly ScheduledRow[];
}

export async function writeScheduledRows(queries: Queries, write: ScheduleWrite): Promise<void> {
  const { leagueId, gameDay, source, rows, now, runId } = write;
  if (rows.length === 0) return;
  await queries.query(upsertRows, [leagueId, gameDay, source, JSON.stringify(rows), now, runId]);
}

function scheduledRow(game: ScheduledGame): ScheduledRow {
  return {
    sourceGameId: game.sourceGameId,
    listed: true,
    season: game.season,
    gameType: game.gameType,
    status: game.status,
    statusDetail: game.statusDetail,
    official: game.official,
    startsAtMs: game.startsAt === null ? null : Temporal.Instant.from(game.startsAt).epochMilliseconds,
    movedTo: game.movedTo ?? null,
    isUnlisted: game.isUnlisted ?? false,
    gameNumber: game.gameNumber,
    homeSourceTeamId: game.home.sourceTeamId,
    homeName: game.home.name,
    awaySourceTeamId: game.away.sourceTeamId,
    awayName: game.away.name,
  };
}
