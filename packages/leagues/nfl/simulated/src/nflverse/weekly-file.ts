import type { PlayedSide, SimulatedLine, SourceWorld } from '@backfield/simulator';
import { csvOf } from './csv.ts';
import { club, playerId, weekOf } from './ids.ts';
import { countsOf, generationOf, isListed } from './weekly-columns.ts';

const identity = 'player_id player_name player_display_name position headshot_url season week season_type'.split(' ');

/** `stats_player_week_YYYY.csv`; null before the season's first night. Seasons by the year in which they end. */
export function weeklyFile(seen: SourceWorld, season: number): string | null {
  const { hasOpponents, nameOf } = generationOf(season);
  const rows: Record<string, string>[] = [];
  for (const { game, status } of seen.games('NFL', season)) {
    const view = status === 'final' ? seen.view({ league: 'NFL', gameId: game.id }) : null;
    if (!view?.played) continue;
    const { home, away } = view.played;
    for (const [side, opponent] of [[away, home] as const, [home, away] as const]) {
      const place = {
        season: String(season - 1),
        week: String(weekOf(game)),
        season_type: game.kind === 'postseason' ? 'POST' : 'REG',
        team: club(side.club).abbreviation,
        ...(hasOpponents && { opponent_team: club(opponent.club).abbreviation }),
      };
      rows.push(...rowsOf(side, season).map((row) => ({ ...row, ...place })));
    }
  }
  if (rows.length === 0) return null;
  // By player, as nflverse has it, and not by game.
  rows.sort((one, other) => (one.player_id ?? '').localeCompare(other.player_id ?? ''));
  const columns = [...new Set([...identity, ...rows.flatMap((row) => Object.keys(row))])];
  const renamed = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [nameOf(name), text])),
  );
  return csvOf(columns.map(nameOf), renamed);
}

function rowsOf({ lines, missing }: PlayedSide, season: number): Record<string, string>[] {
  if (missing) return [];
  return lines
    .filter((line) => isListed(line, season))
    .map((line) => ({ ...personOf(line), ...countsOf(line, season) }));
}

function personOf({ player: { id, first, last, position } }: SimulatedLine): Record<string, string> {
  return {
    player_id: playerId(id),
    player_name: `${first.slice(0, 1)}.${last}`,
    player_display_name: `${first} ${last}`,
    position,
    headshot_url: `https://images.example.com/f_auto,q_auto/${id}`,
  };
}
