import { type HttpClient, HttpError, readPayload } from '@backfield/contract';
import { timestampFile } from './schema.ts';
import { readWeeklyFile, type WeeklyFile } from './weekly-file.ts';

export const host = 'github.com';

/** https://github.com/nflverse/nflverse-data/releases: nflverse's own packages for R and Python read the same files. */
const releases = `https://${host}/nflverse/nflverse-data/releases/download`;

/** The text of the games file: every game since 1999, 2 MB. */
export function askForGames(http: HttpClient): Promise<string> {
  return http.getText({ url: `${releases}/schedules/games.csv`, what: 'games file of nflverse' });
}

/** Fetches the players' statistics of a season, named by the year in which it began; 2 to 8 MB. */
export async function askForWeekly(http: HttpClient, season: number): Promise<WeeklyFile> {
  const url = `${releases}/stats_player/stats_player_week_${season}.csv`;
  return readWeeklyFile(await http.getText({ url, what: `weekly file ${season} of nflverse` }), season);
}

/** The time at which the weekly files were last renewed, from the smallest file of their release. */
export async function askForTimestamp(http: HttpClient): Promise<string> {
  const what = 'timestamp of the weekly files of nflverse';
  const payload = await http.getJson({ url: `${releases}/stats_player/timestamp.json`, what });
  return readPayload(timestampFile, payload, what).last_updated;
}

/** An answer; null where the host has no such file. */
export async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof HttpError && thrown.code === 'NOT_FOUND') return null;
    throw thrown;
  }
}
