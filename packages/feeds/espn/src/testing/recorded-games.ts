import { recordedDays, serveRecordedAnswers } from '@backfield/conformance';
import type { BoxScore, ScheduledGame, Source } from '@backfield/contract';

export interface RecordedGamesOptions {
  /** The folder that BACKFIELD_RECORDED_DIR names. */
  dir: string;
  source: Source;
  /** Sport and league: `football/nfl`. */
  path: string;
  /** True for games whose box score is to be read; a postponed game has none. */
  wanted(game: ScheduledGame): boolean;
}

export interface RecordedGame {
  game: ScheduledGame;
  box: BoxScore;
}

/** The recorded games of a league, day by day, as its source reads them from a server of the recorded answers. */
export async function readRecordedGames({ dir, source, path, wanted }: RecordedGamesOptions): Promise<RecordedGame[]> {
  await using answers = await serveRecordedAnswers({ dir });
  const read: RecordedGame[] = [];
  for (const day of await recordedDays(dir, 'espn-scoreboard', path)) {
    const { games } = await source.schedule(answers.http, day, day);
    for (const game of games.filter(wanted)) read.push({ game, box: await source.boxScore(answers.http, game) });
  }
  return read;
}
