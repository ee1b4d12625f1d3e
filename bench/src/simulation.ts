import {
  addDays,
  type BoxScore,
  generateDateRange,
  type HttpClient,
  type League,
  type ScheduledGame,
  toGameDay,
} from '@backfield/contract';
import { createHttpClient, type HttpClientWithUsage } from '@backfield/http';
import { startSimulator } from '@backfield/simulated-leagues';

/** A day on which the seasons that are measured are over. */
const now = '2025-07-01T12:00:00Z';

/** Five made-up leagues and a client that asks them as fast as they answer. */
export interface Simulation extends AsyncDisposable {
  url: string;
  http: HttpClientWithUsage;
}

export async function openSimulation(): Promise<Simulation> {
  const simulator = await startSimulator({ seed: 1, now });
  const http = createHttpClient({ upstream: simulator.url, ratePerSecond: 100_000 });
  return {
    url: simulator.url,
    http,
    async [Symbol.asyncDispose]() {
      await http.close();
      await simulator.close();
    },
  };
}

/** The final games of `count` days from a day on, by the league's default source, in the order of the schedule. */
export async function finalGames(
  http: HttpClient,
  league: League,
  from: string,
  count: number,
): Promise<ScheduledGame[]> {
  const [source] = league.sources;
  const days = generateDateRange(from, addDays(toGameDay(from), count - 1));
  const games: ScheduledGame[] = [];
  for (let index = 0; index < days.length; index += source.scheduleDays) {
    const window = days.slice(index, index + source.scheduleDays);
    const [first, last] = [window[0], window.at(-1)];
    if (first && last) games.push(...(await source.schedule(http, first, last)).games);
  }
  return games.filter(({ status, gameDay, movedTo = gameDay }) => status === 'final' && movedTo === gameDay);
}

export interface FinishedGame {
  game: ScheduledGame;
  box: BoxScore;
}

export async function finishedGames(
  http: HttpClient,
  league: League,
  games: readonly ScheduledGame[],
): Promise<FinishedGame[]> {
  return Promise.all(games.map(async (game) => ({ game, box: await league.sources[0].boxScore(http, game) })));
}
