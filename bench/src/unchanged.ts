import { join } from 'node:path';
import type { League } from '@backfield/contract';
import { findLeague } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import pg from 'pg';
import { atMost, figure, type Measurement, type Section } from './measurement.ts';
import { openScratchDirectory } from './scratch-directory.ts';
import { openScratchSchema, serverUrl } from './scratch-schema.ts';
import { type FinishedGame, finalGames, finishedGames, openSimulation } from './simulation.ts';
import { createStopwatch } from './stopwatch.ts';
import { forgetGames, writeGames } from './write-paths.ts';

const rounds = 5;

/** Measures writing unchanged games again, on the embedded database and on a server where there is one. */
export const unchanged: Section = {
  name: 'unchanged',
  title: 'Ingesting unchanged games again',
  async run() {
    const mlb = findLeague('MLB') as League;
    await using simulation = await openSimulation();
    const games = await finishedGames(simulation.http, mlb, await finalGames(simulation.http, mlb, '2024-06-03', 5));
    await using directory = await openScratchDirectory();
    const embedded = await openStore({ directory: join(directory.path, 'db') });
    const measurements = await measure('embedded', embedded, mlb, games);
    await embedded.close();
    const server = serverUrl();
    if (server === undefined)
      return [...measurements, figure('server', 'not measured', 'set DATABASE_URL to a server')];
    await using scratch = await openScratchSchema(server);
    const store = await openStore({ databaseUrl: scratch.databaseUrl });
    measurements.push(...(await measure('server', store, mlb, games)), await countStatements(store, mlb, games));
    await store.close();
    return measurements;
  },
};

async function measure(
  where: string,
  store: PostgresStore,
  league: League,
  games: readonly FinishedGame[],
): Promise<Measurement[]> {
  await store.registerLeagues([league]);
  const runId = await store.startRun({ league: league.code, plan: 'bench', words: {} });
  const stopwatch = createStopwatch();
  let writtenBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    await forgetGames(store);
    await stopwatch.time('new', () => writeGames(store, league, games, runId));
    const before = await walPosition(store);
    await stopwatch.time('again', () => writeGames(store, league, games, runId));
    writtenBytes += (await walPosition(store)) - before;
  }
  return [
    atMost(
      `${where}: time of an unchanged game, in a new one's`,
      stopwatch.medianMs('again') / stopwatch.medianMs('new'),
      0.1,
    ),
    atMost(`${where}: bytes that ${rounds * games.length} unchanged games write to the log`, writtenBytes, 0),
  ];
}

/** The position of the write-ahead log: it grows with every row that is written, and with nothing that is only read. */
async function walPosition(store: PostgresStore): Promise<number> {
  const [row] = await store.query<{ bytes: string }>(`select (pg_current_wal_insert_lsn() - '0/0')::text as bytes`);
  return Number(row?.bytes);
}

/** Counts the statements of every client of the driver while the games are written once more. */
async function countStatements(
  store: PostgresStore,
  league: League,
  games: readonly FinishedGame[],
): Promise<Measurement> {
  const { query } = pg.Client.prototype;
  let statements = 0;
  pg.Client.prototype.query = function countingQuery(this: pg.Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await writeGames(store, league, games, 1);
  } finally {
    pg.Client.prototype.query = query;
  }
  return atMost('server: statements an unchanged game', statements / games.length, 1);
}
