import { setTimeout } from 'node:timers/promises';
import { verifyLeague } from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import type pg from 'pg';
import { atMost, figure, format, type Section } from './measurement.ts';
import { openScratchSchema, serverUrl } from './scratch-schema.ts';
import { hashHistory, writeHistory } from './verify-history.ts';

const gamesALeague = 4000;

/** Everything that is stored is proved to be what was written, reading each line once. */
export const verify: Section = {
  name: 'verify',
  title: 'Verify all, 20,000 games on a Postgres server',
  async run() {
    const server = serverUrl();
    if (server === undefined) return [figure('not measured', '', 'set TEST_DATABASE_URL to a Postgres server')];
    await using schema = await openScratchSchema(server);
    const { client, databaseUrl } = schema;
    await fill(client, databaseUrl);
    const [stored] = (await client.query<{ lines: string }>('select count(*) as lines from player_game_logs')).rows;
    const lines = Number(stored?.lines);
    const first = await verifyAll(client, databaseUrl);
    const again = await verifyAll(client, databaseUrl);
    return [
      atMost('verify all', first.seconds, 60, ' s'),
      atMost('reads of each line', first.linesRead / lines, 1),
      atMost('problems found in sound data', first.problems, 0),
      figure('verify all, again', `${format(again.seconds)} s`, 'no game to be marked'),
      figure('lines', format(lines)),
    ];
  },
};

async function fill(client: pg.Client, databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl });
  await store.registerLeagues(leagues);
  await store.close();
  await client.query('drop index player_game_logs_player');
  await client.query('alter table player_game_logs drop constraint player_game_logs_game_id_fkey');
  for (const league of leagues) await writeHistory(client, league, gamesALeague);
  await client.query('alter table player_game_logs add foreign key (game_id) references games');
  await client.query('create index player_game_logs_player on player_game_logs (player_id, game_date)');
  await hashHistory(client);
}

interface Verified {
  seconds: number;
  problems: number;
  /** Rows of the line table that the server fetched for it, by index or by scan. */
  linesRead: number;
}

async function verifyAll(client: pg.Client, databaseUrl: string): Promise<Verified> {
  const readBefore = await linesRead(client);
  const store = await openStore({ databaseUrl });
  const startedAtMs = performance.now();
  let problems = 0;
  const selection = { season: null, range: null, sourceGameIds: null };
  for (const league of leagues) {
    problems += (await verifyLeague({ league, store, selection, nowMs: Date.now() })).problems.length;
  }
  const seconds = (performance.now() - startedAtMs) / 1000;
  await store.close();
  // A session tells what it has read when it ends, and the server notes that a moment later.
  await setTimeout(1500);
  return { seconds, problems, linesRead: (await linesRead(client)) - readBefore };
}

async function linesRead(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ read: string }>(
    `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
     from pg_stat_user_tables where schemaname = current_schema() and relname = 'player_game_logs'`,
  );
  return Number(rows[0]?.read ?? 0);
}
