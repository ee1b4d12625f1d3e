import type { Queries } from '@backfield/store';

/** The stored rows, as lines of golden.tsv. */
export async function storedGoldenRows(store: Queries): Promise<string[]> {
  const rows = await store.query<{ row: string }>(`
    select concat_ws(E'\\t', s.league, s.source, s.source_game_id, s.game_date, s.game_type, s.season, home.abbreviation,
      away.abbreviation, g.home_score, g.away_score, s.source_player_id, s.player_name, s.team, s.prop_type,
      trim_scale(s.stat_value)) as row
    from stat_lines s
    join games g on g.id = s.game_id
    join teams home on home.id = g.home_team_id
    join teams away on away.id = g.away_team_id`);
  return rows.map(({ row }) => row).sort();
}

/** A player is stored once, by the name in the latest game; the expected rows give the name of each game. */
export function latestNames(rows: readonly string[]): string[] {
  const [day, player, name] = [3, 10, 11];
  const names = new Map<string, string>();
  const cells = rows.map((row) => row.split('\t')).sort((a, b) => (a[day] as string).localeCompare(b[day] as string));
  for (const row of cells) names.set(row[player] as string, row[name] as string);
  return cells.map((row) => row.with(name, names.get(row[player] as string) as string).join('\t')).sort();
}
