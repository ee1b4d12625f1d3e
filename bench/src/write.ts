import type { League } from '@backfield/contract';
import { findLeague } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import { atLeast, figure, format, type Measurement, type Section } from './measurement.ts';
import { openScratchSchema, serverUrl } from './scratch-schema.ts';
import { finalGames, finishedGames, openSimulation } from './simulation.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { copyAll, forgetGames, storedLines, upsertRowByRow, writeGames } from './write-paths.ts';

const rounds = 3;

/** A variant of the line table: the statements that make it, and those that undo it. */
interface Shape {
  name: string;
  add: string;
  drop: string;
}

const foreignKeys: readonly Shape[] = [
  {
    name: 'no foreign key',
    add: 'alter table player_game_logs drop constraint player_game_logs_game_id_fkey',
    drop: 'alter table player_game_logs add constraint player_game_logs_game_id_fkey foreign key (game_id) references games',
  },
  {
    name: 'foreign keys to games and players',
    add: 'alter table player_game_logs add constraint bench_players foreign key (player_id) references players',
    drop: 'alter table player_game_logs drop constraint bench_players',
  },
  {
    name: 'foreign keys to games, players and teams',
    add: `alter table player_game_logs add constraint bench_players foreign key (player_id) references players,
          add constraint bench_teams foreign key (team_id) references teams`,
    drop: 'alter table player_game_logs drop constraint bench_players, drop constraint bench_teams',
  },
];

const primaryKeyAlone: Shape = {
  name: 'primary key alone',
  add: 'alter table player_game_logs drop constraint player_game_logs_game_id_fkey; drop index player_game_logs_player',
  drop: `create index player_game_logs_player on player_game_logs (player_id, game_date);
         alter table player_game_logs add constraint player_game_logs_game_id_fkey foreign key (game_id) references games`,
};

/** Measures writing new games to a Postgres server, against the usual way and against the fastest there is, in turns. */
export const write: Section = {
  name: 'write',
  title: 'Writing new games to a Postgres server',
  async run() {
    const server = serverUrl();
    if (server === undefined) {
      return [figure('not measured', '', 'set DATABASE_URL to a server; the benchmark keeps to a schema of its own')];
    }
    const mlb = findLeague('MLB') as League;
    await using simulation = await openSimulation();
    const games = await finishedGames(simulation.http, mlb, await finalGames(simulation.http, mlb, '2024-06-03', 10));
    await using scratch = await openScratchSchema(server);
    await using store = disposable(await openStore({ databaseUrl: scratch.databaseUrl }));
    await store.registerLeagues([mlb]);
    const runId = await store.startRun({ league: mlb.code, plan: 'bench', words: {} });
    const writeNew = async () => {
      await forgetGames(scratch.client);
      return () => writeGames(store, mlb, games, runId);
    };

    const stopwatch = createStopwatch();
    const emptyLines = () => scratch.client.query('truncate player_game_logs');
    const withShape = async ({ name, add, drop }: Shape, work: () => Promise<unknown>) => {
      await scratch.client.query(add);
      await stopwatch.time(name, work);
      await scratch.client.query(drop);
    };
    await (await writeNew())();
    const lines = await storedLines(scratch.client);
    for (let round = 0; round < rounds; round += 1) {
      await stopwatch.time('as it is', await writeNew());
      await emptyLines();
      await stopwatch.time('row by row', () => upsertRowByRow(scratch.client, lines));
      await emptyLines();
      await stopwatch.time('COPY', () => copyAll(scratch.client, lines));
      await emptyLines();
      await withShape(primaryKeyAlone, () => copyAll(scratch.client, lines));
      for (const shape of foreignKeys) await withShape(shape, await writeNew());
    }
    return report(stopwatch, lines.flat().length, games.length);
  },
};

function report(stopwatch: Stopwatch, lines: number, games: number): Measurement[] {
  const rate = (name: string) => lines / (stopwatch.medianMs(name) / 1000);
  const asItIs = rate('as it is');
  return [
    figure('new games', `${format(asItIs)} lines/s`, `${format(games)} games, ${format(lines)} lines`),
    atLeast('times a row-by-row upsert of the same lines', asItIs / rate('row by row'), 8),
    atLeast('share of COPY into the table with its primary key', asItIs / rate(primaryKeyAlone.name), 0.1),
    figure(
      'share of COPY into the table as it is',
      format(asItIs / rate('COPY')),
      'also its foreign key and second index',
    ),
    ...foreignKeys.map(({ name }) =>
      figure(`with ${name}`, format(rate(name) / asItIs), 'times the rate as it is, with games'),
    ),
  ];
}

function disposable<T extends { close(): Promise<void> }>(resource: T): T & AsyncDisposable {
  return Object.assign(resource, { [Symbol.asyncDispose]: () => resource.close() });
}
