import type { Listing } from '../../game.ts';
import { eastern } from '../../game-time.ts';
import { at } from '../../random.ts';
import type { SourceWorld } from '../../sources/source-world.ts';
import { csvOf } from './csv.ts';
import { weekOf } from './ids.ts';

/** Seasons by the year in which they end; the real file begins in 1999. */
const seasons = { first: 2022, last: 2027 };

const columns =
  'game_id season game_type week gameday weekday gametime away_team away_score home_team home_score location result'.split(
    ' ',
  );

const rounds = ['WC', 'DIV', 'CON', 'SB'];

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `games.csv`: every game of every season, those to come too. */
export function gamesFile(seen: SourceWorld): string {
  const rows: Record<string, string>[] = [];
  for (let season = seasons.first; season <= seasons.last; season += 1) {
    for (const listing of seen.games('NFL', season)) rows.push(rowOf(seen, listing));
  }
  return csvOf(columns, rows);
}

function rowOf(seen: SourceWorld, listing: Listing): Record<string, string> {
  const { game, day, startsAt } = listing;
  const score = seen.score(listing);
  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(eastern);
  return {
    game_id: game.id,
    season: String(game.season - 1),
    game_type: game.kind === 'postseason' ? (rounds[weekOf(game) - 19] ?? '') : 'REG',
    week: String(weekOf(game)),
    gameday: day,
    weekday: at(weekdays, start.dayOfWeek - 1),
    gametime: start.toPlainTime().toString({ smallestUnit: 'minute' }),
    away_team: game.away.abbreviation,
    away_score: String(score?.away ?? ''),
    home_team: game.home.abbreviation,
    home_score: String(score?.home ?? ''),
    location: game.neutralSite ? 'Neutral' : 'Home',
    result: score ? String(score.home - score.away) : '',
  };
}
