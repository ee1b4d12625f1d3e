import { type DatabaseLocation, openStore, type Queries } from '@backfield/store';

/** Everything that a run leaves in the database but what differs from run to run: times, ids, numbers of runs. */
export interface StoredRows {
  lines: string[];
  games: string[];
  scheduled: string[];
  ledger: string[];
  corrections: string[];
}

const queries: Record<keyof StoredRows, string> = {
  lines: `
    select concat_ws(E'\\t', league, season, game_type, game_date, source, source_game_id, source_player_id, player_name,
      team, opponent, is_home, prop_type, trim_scale(stat_value)) as row
    from stat_lines`,
  games: `
    select concat_ws(E'\\t', l.code, g.source, g.source_game_id, g.season, g.game_type, g.game_date, g.game_number,
      g.starts_at at time zone 'UTC', g.status_detail, g.official, home.source_team_id, away.source_team_id, g.home_score,
      g.away_score, g.line_count, g.player_count, g.lines_hash, g.names_hash, g.extractor_version, g.verified,
      g.findings) as row
    from games g
    join leagues l on l.id = g.league_id
    join teams home on home.id = g.home_team_id
    join teams away on away.id = g.away_team_id`,
  scheduled: `
    select concat_ws(E'\\t', l.code, s.source, s.source_game_id, s.game_day, s.listed, s.season, s.game_type, s.status,
      s.official, s.moved_to, s.game_number, s.home_source_team_id, s.away_source_team_id) as row
    from scheduled_games s join leagues l on l.id = s.league_id`,
  ledger: `
    select concat_ws(E'\\t', l.code, u.game_day, u.source, u.outcome, u.games_listed, u.games_final, u.games_stored,
      u.games_left_out, u.left_out, u.stats, u.failed_games, u.error_code, u.attempts) as row
    from ledger u join leagues l on l.id = u.league_id`,
  corrections: `
    select concat_ws(E'\\t', l.code, g.source_game_id, p.source_player_id, t.source_team_id, c.prop_type,
      coalesce(trim_scale(c.old_value)::text, 'none'), coalesce(trim_scale(c.new_value)::text, 'none')) as row
    from stat_corrections c
    join games g on g.id = c.game_id
    join leagues l on l.id = g.league_id
    join players p on p.id = c.player_id
    join teams t on t.id = c.team_id`,
};

/** Opens a database, reads what `read` asks for, and closes it. */
export async function inDatabase<T>(location: DatabaseLocation, read: (database: Queries) => Promise<T>): Promise<T> {
  const store = await openStore(location);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

/** Rejects where a stored game has lost, gained or changed a line since it was written. */
export async function storedRows(location: DatabaseLocation): Promise<StoredRows> {
  return inDatabase(location, async (database) => {
    const torn = await database.query(
      'select * from game_line_hashes where stored_hash is distinct from computed_hash',
    );
    if (torn.length > 0) throw new Error(`${torn.length} stored games do not have the lines that were written.`);
    const rows: Partial<StoredRows> = {};
    for (const [name, sql] of Object.entries(queries) as [keyof StoredRows, string][]) {
      rows[name] = (await database.query<{ row: string }>(sql)).map(({ row }) => row).sort();
    }
    return rows as StoredRows;
  });
}
