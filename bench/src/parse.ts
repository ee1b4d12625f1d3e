import { createAnsweringHttp } from '@backfield/conformance';
import type { HttpClient, League, ScheduledGame } from '@backfield/contract';
import { leagues } from '@backfield/leagues';
import { Bench } from 'tinybench';
import { figure, format, type Measurement, type Section } from './measurement.ts';
import { finalGames, openSimulation } from './simulation.ts';

const gamesPerLeague = 10;
const from: Readonly<Record<string, string>> = {
  NFL: '2024-09-05',
  NBA: '2024-11-04',
  MLB: '2024-06-03',
  NHL: '2024-11-04',
  WNBA: '2024-06-03',
};

/** Reading a box score through the league's source, schema and all, against JSON.parse of the same text. */
export const parse: Section = {
  name: 'parse',
  title: 'Parsing: a box score through its source against JSON.parse of the same payload',
  async run() {
    await using simulation = await openSimulation();
    const measurements: Measurement[] = [];
    for (const league of leagues) measurements.push(await measure(league, simulation.http));
    return measurements;
  },
};

async function measure(league: League, http: HttpClient): Promise<Measurement> {
  const [source] = league.sources;
  const listed = await finalGames(http, league, from[league.code] ?? '2024-11-04', 14);
  const games = listed.slice(0, gamesPerLeague);
  const payloads = new Map<string, string>();
  for (const game of games) await source.boxScore(recording(http, payloads), game);
  const texts = [...payloads.values()];
  const canned = createAnsweringHttp(async ({ url }) => JSON.parse(payloads.get(url) ?? ''));

  const bench = new Bench({ time: 1000, warmupTime: 300 });
  bench.add('JSON.parse', () => texts.map((text) => JSON.parse(text)));
  bench.add('source', () => readAll(games, (game) => source.boxScore(canned, game)));
  await bench.run();
  const [plain, read] = bench.tasks.map(medianMs);
  if (plain === undefined || read === undefined) throw new Error(`The games of ${league.code} were not measured.`);
  const kilobytes = texts.join('').length / games.length / 1000;
  const perGame = `${format(read / games.length)} ms and ${format(kilobytes)} kB a game`;
  return figure(`${league.code}: times JSON.parse`, format(read / plain), perGame);
}

async function readAll(
  games: readonly ScheduledGame[],
  read: (game: ScheduledGame) => Promise<unknown>,
): Promise<void> {
  for (const game of games) await read(game);
}

function medianMs({ result }: Bench['tasks'][number]): number {
  return 'latency' in result ? result.latency.p50 : Number.NaN;
}

/** The client, with the text of every answer kept. */
function recording(http: HttpClient, payloads: Map<string, string>): HttpClient {
  return createAnsweringHttp(async (request) => {
    const json = await http.getJson(request);
    payloads.set(request.url, JSON.stringify(json));
    return json;
  });
}
