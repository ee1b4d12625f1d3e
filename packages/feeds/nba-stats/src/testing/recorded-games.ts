import { goldenRows, type RecordedAnswers, rowsOf } from '@backfield/conformance';
import { type BoxScore, type ScheduledGame, type Source, toGameDay } from '@backfield/contract';

export interface RecordedStatsGame {
  game: ScheduledGame;
  box: BoxScore;
}

/** The rows that a league's recorded games must give, in the form of `rowsRead`. The file writes `27.00`: values are numbers. */
export async function goldenOf(dir: string, league: string): Promise<string[]> {
  const rows = await goldenRows(dir, 'golden.tsv', league, 'nba-stats');
  return rows.map((row) => row.replace(/[^\t]+$/, (value) => String(Number(value)))).sort();
}

export function rowsRead(league: string, games: readonly RecordedStatsGame[]): string[] {
  return games.flatMap(({ game, box }) => rowsOf(league, 'nba-stats', game, box)).sort();
}

/** The rows with their minutes rounded to whole ones. */
export function withWholeMinutes(rows: readonly string[]): string[] {
  const whole = (row: string) => row.replace(/(?<=\tminutes\t).+$/, (value) => String(Math.round(Number(value))));
  return rows.map(whole).sort();
}

/**
 * The games of golden rows, asked for as a run does: by the days that have them, and by id where the day's log lists none.
 */
export async function readRecordedGames(
  { http }: RecordedAnswers,
  source: Source,
  golden: readonly string[],
): Promise<RecordedStatsGame[]> {
  const places = new Map(golden.map((row) => row.split('\t')).map(([, , id = '', day = '']) => [id, toGameDay(day)]));
  const found = new Map<string, RecordedStatsGame>();
  for (const day of new Set(places.values())) {
    const { games, boxScores } = await source.schedule(http, day, day);
    for (const game of games) {
      const box = boxScores?.get(game.sourceGameId) ?? (await source.boxScore(http, game));
      found.set(game.sourceGameId, { game, box });
    }
  }
  for (const [id, day] of places) {
    if (found.has(id) || !source.listedGame) continue;
    const game = await source.listedGame(http, id, day);
    found.set(id, { game, box: await source.boxScore(http, game) });
  }
  return [...found.values()];
}
