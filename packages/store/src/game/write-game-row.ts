import type { Queries } from '../database/database.ts';
import type { GameFacts } from './facts-hash.ts';
import type { GameKey } from './stored-game.ts';

const upsertGame = `
insert into games (
  league_id, source, source_game_id, season, game_type, game_date, game_number, starts_at, status_detail, official,
  home_team_id, away_team_id, home_score, away_score, line_count, player_count, lines_hash, names_hash, extractor_version,
  verified, verified_at, findings, first_run_id, last_run_id, created_at, updated_at, facts_hash,
  home_abbreviation, home_name, away_abbreviation, away_name
)
values (
  $1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000), $9, $10,
  $11, $12, $13, $14, $15, $16, $17, $18, $19,
  $20, $22, $21, $23, $23, $22, $22, $25,
  $26, $27, $28, $29
)
on conflict (league_id, source, source_game_id) do update set
  season = excluded.season,
  game_type = excluded.game_type,
  game_date = excluded.game_date,
  game_number = excluded.game_number,
  starts_at = excluded.starts_at,
  status_detail = excluded.status_detail,
  official = excluded.official,
  home_team_id = excluded.home_team_id,
  away_team_id = excluded.away_team_id,
  home_score = excluded.home_score,
  away_score = excluded.away_score,
  line_count = excluded.line_count,
  player_count = excluded.player_count,
  lines_hash = excluded.lines_hash,
  names_hash = excluded.names_hash,
  extractor_version = excluded.extractor_version,
  verified = excluded.verified,
  verified_at = excluded.verified_at,
  findings = excluded.findings,
  last_run_id = excluded.last_run_id,
  updated_at = excluded.updated_at,
  facts_hash = excluded.facts_hash,
  home_abbreviation = excluded.home_abbreviation,
  home_name = excluded.home_name,
  away_abbreviation = excluded.away_abbreviation,
  away_name = excluded.away_name
where games.id = $24
returning id`;

export interface GameRow {
  leagueId: number;
  key: GameKey;
  facts: GameFacts;
  homeTeamId: number;
  awayTeamId: number;
  runId: number;
  now: string;
  /** The stored game that is updated; null for a new one. */
  gameId: number | null;
}

/** Writes the row; its id, or null where a new game has meanwhile been stored by another writer. */
export async function writeGameRow(queries: Queries, row: GameRow): Promise<number | null> {
  const { facts } = row;
  const [written] = await queries.query<{ id: number }>(upsertGame, [
    row.leagueId,
    row.key.source,
    row.key.sourceGameId,
    facts.season,
    facts.gameType,
    facts.gameDate,
    facts.gameNumber,
    facts.startsAtMs,
    facts.statusDetail,
    facts.official,
    row.homeTeamId,
    row.awayTeamId,
    facts.homeScore,
    facts.awayScore,
    facts.lineCount,
    facts.playerCount,
    facts.linesHash,
    facts.namesHash,
    facts.extractorVersion,
    facts.verified,
    JSON.stringify(facts.findings),
    row.now,
    row.runId,
    row.gameId,
    facts.factsHash,
    facts.homeAbbreviation,
    facts.homeName,
    facts.awayAbbreviation,
    facts.awayName,
  ]);
  return written?.id ?? null;
}

/** Holds back other writers of the game until this transaction ends. */
export async function lockGame(queries: Queries, gameId: number): Promise<void> {
  await queries.query('select 1 from games where id = $1 for update', [gameId]);
}
